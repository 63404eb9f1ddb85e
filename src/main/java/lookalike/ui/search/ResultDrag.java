package lookalike.ui.search;

import javafx.scene.input.DataFormat;

/** A result that is dragged within the window. */
public final class ResultDrag {

    /** Its place among the results, from 0. */
    public static final DataFormat PLACE = new DataFormat("application/x-lookalike-result");

    private ResultDrag() { }
}
