package lookalike.ui.search;

import java.util.Optional;
import lookalike.catalogue.Availability;
import lookalike.catalogue.ColumnRole;
import lookalike.image.palette.Palette;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;

/** The content of one place in the grid. */
public sealed interface Tile {

    /**
     * A product that is being searched for.
     *
     * @param rank its place, from 1
     */
    record Waiting(int rank) implements Tile {}

    /**
     * A product found.
     *
     * @param label of its likeness
     * @param palette of its picture; empty if it is not known
     * @param brand who made it; empty if the catalogue does not say
     * @param search the catalogue it is from
     */
    record Found(ProductMatch match, SimilarityLabel label, Optional<Palette> palette, String brand,
            CatalogueContents search)
            implements Tile {

        /** @return whether the catalogue has a column of stock that says so */
        boolean isSoldOut() {
            return search.header(ColumnRole.STOCK).map(header -> Availability.of(match.product(), header).isSoldOut())
                    .orElse(false);
        }
    }
}
