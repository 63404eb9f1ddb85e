package lookalike.service.evaluation;

import java.util.Optional;

/**
 * The choice of queries.
 *
 * @param wanted how many queries are drawn, 0 for all; empty for the default number
 * @param place a folder, a zip or the name of a catalogue whose pictures are the queries, instead of products of the
 *     catalogue itself
 * @param holdout how many products are held out of the search and used as queries
 */
public record QueryChoice(Optional<Integer> wanted, Optional<String> place, int holdout) {

    /** The default number: enough for intervals of two hundredths. */
    public static final int USUAL_COUNT = 2000;

    /** The default number of products of the catalogue itself. */
    public static final QueryChoice USUAL = new QueryChoice(Optional.empty(), Optional.empty(), 0);

    /** @return the greatest number of queries; 0 for all */
    public int count() {
        return wanted.orElse(place.isEmpty() && holdout == 0 ? USUAL_COUNT : 0);
    }

    /** @return {@link #count}, empty for all */
    Optional<Integer> limit() {
        return Optional.of(count()).filter(count -> count > 0);
    }
}
