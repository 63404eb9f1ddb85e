package lookalike.recommendation;

import java.util.List;

/**
 * What was found for one query.
 *
 * @param query what was looked for
 * @param matches most similar first; fewer than asked for only if there are no more
 * @param timing where the time went
 */
public record Answer(Query query, List<Match> matches, Timing timing) {

    /**
     * Milliseconds spent.
     *
     * @param decode from file to upright pixels
     * @param extract from pixels to feature
     * @param search from feature to products
     */
    public record Timing(double decode, double extract, double search) { }
}
