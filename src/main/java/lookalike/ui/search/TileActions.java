package lookalike.ui.search;

import javafx.scene.input.KeyEvent;
import lookalike.search.ProductMatch;
import lookalike.ui.pictures.Picture;

/** Handles events of tiles. */
interface TileActions {

    /**
     * A tile was chosen.
     *
     * @param index its place, from 0
     */
    void open(int index);

    /**
     * A key was pressed on a tile.
     *
     * @param index its place, from 0
     */
    void pressed(int index, KeyEvent key);

    /** A result is being dragged. */
    void dragged();

    /** The user chose an action on a result. */
    void act(TileAction action, ProductMatch match);

    /** @return the photo that the results resemble, or null if there is none */
    Picture query();

    /** @return whether a product is a favourite */
    boolean isFavourite(String id);
}
