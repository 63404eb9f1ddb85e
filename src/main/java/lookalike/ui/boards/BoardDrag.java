package lookalike.ui.boards;

import javafx.scene.input.DataFormat;

/** What is dragged within the window. */
final class BoardDrag {

    /** The place of an item on the board, from 0. */
    static final DataFormat PLACE = new DataFormat("application/x-lookalike-place");

    private BoardDrag() { }
}
