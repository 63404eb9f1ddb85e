package lookalike.ui.search;

import javafx.scene.input.KeyEvent;
import lookalike.search.ProductMatch;
import lookalike.ui.pictures.Picture;

/** What happens to a tile. */
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

    /** A result is dragged. */
    void dragged();

    /** Something is to be done with a result. */
    void act(TileAction action, ProductMatch match);

    /** @return the photo that the results resemble, or null if there is none */
    Picture query();

    /** @return whether a product is a favourite */
    boolean isLoved(String id);
}
