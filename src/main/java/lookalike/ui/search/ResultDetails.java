package lookalike.ui.search;

import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import lookalike.ranking.RankingMethod;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.service.CatalogueContents;
import lookalike.ui.answers.SimilarityLabel;
import lookalike.ui.pictures.Picture;
import org.jspecify.annotations.Nullable;

/** Shows one result enlarged, beside the grid or over it. */
public interface ResultDetails {

    /**
     * The result shown.
     *
     * @param match the result
     * @param label of its likeness
     * @param search the catalogue it is from
     * @param query the selected part of the photo that it was found for, or null if there is none
     * @param photo that photo, or null
     * @param method by which it was ranked
     */
    record Seen(ProductMatch match, SimilarityLabel label, CatalogueContents search, @Nullable Picture query,
            @Nullable QueryPhoto photo, RankingMethod method) {

        /** @return the same result in the same catalogue, opened anew */
        public Seen in(CatalogueContents other) {
            return new Seen(match, label, other, query, photo, method);
        }
    }

    /** @return the view for the grid's right side; invisible while no result is shown */
    Node node();

    /** @return the view's width in pixels: more for large text */
    ReadOnlyDoubleProperty width();

    /** @return whether a result is shown */
    ReadOnlyBooleanProperty open();

    /**
     * Shows a result, in place of another one if there is any. The focus stays where it is.
     *
     * @param seen what to show
     * @param step told to show the next (1) or the previous result (-1)
     * @param closed called when the view is closed
     */
    void show(Seen seen, IntConsumer step, Runnable closed);

    /** Moves the focus into the view. */
    void focus();

    /**
     * Goes on showing what is shown, if anything, when the catalogue has been opened anew.
     *
     * @param search the catalogue from now on
     */
    void renew(CatalogueContents search);

    /** @return whether there was anything to close */
    boolean close();
}
