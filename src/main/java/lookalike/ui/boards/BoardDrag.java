package lookalike.ui.boards;

import javafx.scene.input.DataFormat;

/** Data format of drags between cards of the board. */
final class BoardDrag {

    /** The place of an item on the board, from 0. */
    static final DataFormat PLACE = new DataFormat("application/x-lookalike-place");

    private BoardDrag() {}
}
