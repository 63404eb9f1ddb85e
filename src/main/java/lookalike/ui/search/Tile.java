package lookalike.ui.search;

import java.util.Optional;
import lookalike.catalogue.Availability;
import lookalike.catalogue.ColumnRole;
import lookalike.image.palette.Palette;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;
import lookalike.ui.answers.Hit;
import lookalike.ui.answers.SimilarityLabel;

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
     * @param origin the catalogue's name, where products of several are shown; else empty
     */
    record Found(ProductMatch match, SimilarityLabel label, Optional<Palette> palette, String brand,
            CatalogueContents search, String origin) implements Tile {

        /** @return whether the catalogue has a column of stock that says so */
        boolean isSoldOut() {
            return search.header(ColumnRole.STOCK).map(header -> Availability.of(match.product(), header).isSoldOut())
                    .orElse(false);
        }

        /** @return what no other product has, in any catalogue */
        String key() {
            return Hit.key(search, match);
        }
    }
}
