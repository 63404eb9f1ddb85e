package lookalike.ui.search;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.service.CatalogueSearch;
import lookalike.ui.pictures.Picture;

/** Where one result is seen from near, over the grid. */
public interface ResultDetails {

    /**
     * What is looked at.
     *
     * @param match the result
     * @param search the catalogue it is from
     * @param query what is meant of the photo it answers, or null if there is none
     * @param photo that photo, or null
     */
    record Seen(ProductMatch match, CatalogueSearch search, Picture query, QueryPhoto photo) { }

    /** @return what lies over the grid's right side; invisible while nothing is looked at */
    Node node();

    /**
     * @param seen what to look at
     * @param step told to look at the next (1) or the one before (-1)
     * @param closed told when nothing is looked at any more
     */
    void show(Seen seen, IntConsumer step, Runnable closed);

    /** @return whether there was anything to close */
    boolean close();
}
