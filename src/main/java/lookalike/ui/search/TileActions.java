package lookalike.ui.search;

import javafx.scene.input.KeyEvent;

/** What happens to a tile. */
interface TileActions {

    /** A tile was chosen. @param index its place, from 0 */
    void open(int index);

    /** A key was pressed on a tile. @param index its place, from 0 */
    void pressed(int index, KeyEvent key);
}
