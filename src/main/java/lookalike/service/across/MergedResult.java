package lookalike.service.across;

import java.util.List;
import lookalike.search.SearchResult;

/**
 * The results of a search of all catalogues.
 *
 * @param answer as of one catalogue: quality, method and frames are those of the catalogue of the first result; nothing
 *     is predicted, as every catalogue has columns of its own
 * @param matches its results with their catalogues, in the same order
 * @param among how many products the filter leaves, in all catalogues
 * @param skipped catalogues that could not answer this query; without those that could not be opened, see
 *     {@link AllCatalogues#skipped}
 */
public record MergedResult(SearchResult answer, List<CatalogueMatch> matches, int among,
        List<SkippedCatalogue> skipped) {

    public MergedResult {
        matches = List.copyOf(matches);
        skipped = List.copyOf(skipped);
    }
}
