package lookalike.ui.search;

import lookalike.search.ProductMatch;
import lookalike.service.CatalogueSearch;

/** What stands in one place of the grid. */
sealed interface Tile {

    /**
     * A product on its way.
     *
     * @param rank its place, from 1
     */
    record Waiting(int rank) implements Tile { }

    /**
     * A product found.
     *
     * @param search the catalogue it is from
     */
    record Found(ProductMatch match, CatalogueSearch search) implements Tile { }
}
