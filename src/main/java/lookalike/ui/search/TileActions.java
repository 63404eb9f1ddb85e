package lookalike.ui.search;

import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import lookalike.search.ProductMatch;
import lookalike.ui.pictures.Picture;
import org.jspecify.annotations.Nullable;

/** Handles events of tiles. */
public interface TileActions {

    /**
     * A tile was clicked with the primary button, and has the focus.
     *
     * @param index its place, from 0
     */
    void clicked(int index, MouseEvent click);

    /**
     * A tile got the focus.
     *
     * @param index its place, from 0
     */
    default void focused(int index) {
    }

    /**
     * A key was pressed on a tile.
     *
     * @param index its place, from 0
     */
    void pressed(int index, KeyEvent key);

    /**
     * The mouse is pressed on a tile, which may be dragged next.
     *
     * @param index its place, from 0
     */
    void held(int index);

    /**
     * A result is being dragged.
     *
     * @param index its place, from 0
     * @param image its picture, if it is on the screen
     * @return what other programs get of it
     */
    ClipboardContent dragged(int index, @Nullable Image image);

    /** Selects a result, or no longer. */
    void toggle(int index);

    /** @return whether the result at a place is selected */
    boolean isSelected(int index);

    /** The user chose an action on a result. */
    void act(TileAction action, ProductMatch match);

    /** @return the photo that the results resemble, or null if there is none */
    @Nullable
    Picture query();

    /** @return whether a result is shown for the first time, which fades it in */
    boolean isNew(Tile.Found found);

    /** @return whether a product is a favourite */
    boolean isFavourite(Tile.Found found);

    /** @return whether the details of a result are shown */
    default boolean isDetailed(Tile.Found found) {
        return false;
    }
}
