package lookalike.ui.search;

import lookalike.search.ProductMatch;
import lookalike.service.CatalogueSearch;

/** The content of one place in the grid. */
sealed interface Tile {

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
     * @param search the catalogue it is from
     */
    record Found(ProductMatch match, SimilarityLabel label, CatalogueSearch search) implements Tile {}
}
