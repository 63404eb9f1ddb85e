package lookalike.search;

import java.util.List;
import java.util.Optional;
import lookalike.image.Frame;
import lookalike.ranking.RankingMethod;

/**
 * The results of one query.
 *
 * @param query that was answered
 * @param matches the best first; fewer than requested only if there are no more
 * @param timing of the steps
 * @param approximation quality of an approximate search; empty if every product was compared, which misses nothing
 * @param method how much of the score was used: what was asked for, or less if the catalogue has no more
 * @param predictions the most probable value of each column that was learned; empty if none was, or none was used
 * @param frames the part of each photo that the program chose to search with, in the order of the photos; empty where
 *     it chose none
 * @param quality of the first match; empty if nothing was compared
 */
public record SearchResult(SearchQuery query, List<ProductMatch> matches, Timing timing,
        Optional<Approximation> approximation, RankingMethod method, List<Prediction> predictions,
        List<Optional<Frame>> frames, Optional<MatchQuality> quality) {

    public SearchResult {
        matches = List.copyOf(matches);
        predictions = List.copyOf(predictions);
        frames = List.copyOf(frames);
    }

    /** @return whether every product was compared */
    public boolean isExact() {
        return approximation.isEmpty();
    }

    /** @return whether products were compared, and none of them looks like the photo */
    public boolean isWithoutMatch() {
        return quality.filter(MatchQuality::isNone).isPresent();
    }

    /**
     * The quality of a search that compares only some products.
     *
     * @param recall the share of the true k best products that it finds, as measured on this catalogue
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
