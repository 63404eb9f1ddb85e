package lookalike.ui.search;

import javafx.scene.input.DataFormat;

/** Data format of a result's drag within the window. */
public final class ResultDrag {

    /** The result's place, from 0. */
    public static final DataFormat PLACE = new DataFormat("application/x-lookalike-result");

    private ResultDrag() {}
}
