package lookalike.service.across;

import lookalike.search.MatchLevel;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;

/**
 * A product that was found in one of several catalogues.
 *
 * @param from the catalogue, open as long as the search of all
 * @param answer that this catalogue gave
 * @param own the product as in this answer
 * @param match the same with its rank among the results of all catalogues
 */
public record CatalogueMatch(CatalogueSearch from, SearchResult answer, ProductMatch own, ProductMatch match) {

    /** @return how like the photo it is, as its own catalogue judges */
    public MatchLevel level() {
        return MatchLevel.of(own, answer.quality());
    }
}
