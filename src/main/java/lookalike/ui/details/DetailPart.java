package lookalike.ui.details;

import java.util.function.Consumer;
import javafx.scene.Node;
import lookalike.catalogue.Product;
import lookalike.ui.search.ResultDetails.Seen;

/** A part of the details that another package brings. */
public interface DetailPart {

    /** @return the view; hides itself if it has nothing to show */
    Node node();

    /**
     * Shows what belongs to a result.
     *
     * @param open shows the details of another product of the same catalogue
     */
    void show(Seen seen, Consumer<Product> open);
}
