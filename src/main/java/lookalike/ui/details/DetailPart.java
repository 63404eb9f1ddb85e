package lookalike.ui.details;

import javafx.scene.Node;
import lookalike.ui.search.ResultDetails.Seen;

/** A part of the details that another package brings. */
public interface DetailPart {

    /** @return the view; hides itself if it has nothing to show */
    Node node();

    /** Shows what belongs to a result. */
    void show(Seen seen);
}
