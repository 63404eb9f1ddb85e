package lookalike.search;

import java.util.List;
import java.util.Optional;

/**
 * What was found for one query.
 *
 * @param query what was looked for
 * @param matches most similar first; fewer than asked for only if there are no more
 * @param timing where the time went
 * @param approximation how good the search is; empty where every product was compared, which misses nothing
 */
public record SearchResult(SearchQuery query, List<ProductMatch> matches, Timing timing,
        Optional<Approximation> approximation) {

    /** @return whether every product was compared */
    public boolean isExact() {
        return approximation.isEmpty();
    }

    /**
     * A search that looks at some products only.
     *
     * @param recall the share of the true k nearest products that it finds, as measured on this catalogue
     * @param k of this measurement
     */
    public record Approximation(double recall, int k) { }

    /**
     * Milliseconds spent.
     *
     * @param decode from file to upright pixels
     * @param extract from pixels to feature
     * @param search from feature to products
     */
    public record Timing(double decode, double extract, double search) { }
}
