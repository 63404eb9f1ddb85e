package lookalike.ui.browse;

import java.util.Optional;
import lookalike.ranking.RankingMethod;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueListing;
import lookalike.ui.answers.SimilarityLabel;
import lookalike.ui.search.ResultDetails;

/**
 * Where in the list the user is: the product with the focus, and the one whose details are shown. Both may have to
 * wait until their products are read.
 */
final class BrowsePosition {

    private final OpenListing listing;
    private final BrowseGrid tiles;
    private final ResultDetails details;
    private int seen;
    /** The place of a product whose details are shown once it is read, or -1. */
    private int awaited = -1;
    /** The place that gets the focus once its products are read, or -1. */
    private int looked = -1;

    BrowsePosition(OpenListing listing, BrowseGrid tiles, ResultDetails details) {
        this.listing = listing;
        this.tiles = tiles;
        this.details = details;
    }

    /** Shows no details of a product that is not read yet, because another list is shown. */
    void awaitNothing() {
        awaited = -1;
    }

    /** @param place that gets the focus once its products are read; -1 for none */
    void focusOnceRead(int place) {
        looked = place;
    }

    /**
     * More products are read.
     *
     * @param isIdle whether the focus may be moved
     */
    void read(boolean isIdle) {
        // Not before, as a page that has not been laid out has no tiles.
        if (looked >= 0 && isIdle && !details.node().isVisible()) {
            tiles.focus(looked);
        }
        looked = -1;
        if (awaited >= 0) {
            look(awaited);
        }
    }

    /**
     * Shows the details of a product as soon as it is read.
     *
     * @param place from 0; another than those of the list is ignored
     */
    void look(int place) {
        CatalogueListing from = listing.listing().orElse(null);
        if (from == null || place < 0 || place >= tiles.size()) {
            return;
        }
        Optional<ProductMatch> match = tiles.product(place);
        awaited = match.isPresent() ? -1 : place;
        match.ifPresent(found -> {
            seen = place;
            boolean wasOpen = details.open().get();
            details.show(new ResultDetails.Seen(found, SimilarityLabel.NONE, from, null, null, RankingMethod.RAW),
                    step -> look(seen + step), () -> tiles.focus(seen));
            if (!wasOpen) {
                details.focus();
            }
        });
    }
}
