package lookalike.search;

import java.util.List;
import java.util.Optional;

/**
 * The results of one query.
 *
 * @param query that was answered
 * @param matches most similar first; fewer than requested only if there are no more
 * @param timing of the steps
 * @param approximation quality of an approximate search; empty if every product was compared, which misses nothing
 */
public record SearchResult(SearchQuery query, List<ProductMatch> matches, Timing timing,
        Optional<Approximation> approximation) {

    /** @return whether every product was compared */
    public boolean isExact() {
        return approximation.isEmpty();
    }

    /**
     * The quality of a search that compares only some products.
     *
     * @param recall the share of the true k nearest products that it finds, as measured on this catalogue
     * @param k of this measurement
     */
    public record Approximation(double recall, int k) {}

    /**
     * Milliseconds spent.
     *
     * @param decode from file to upright pixels
     * @param extract from pixels to feature
     * @param search from feature to products
     */
    public record Timing(double decode, double extract, double search) {}
}
