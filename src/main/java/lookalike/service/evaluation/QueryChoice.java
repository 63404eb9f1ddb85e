package lookalike.service.evaluation;

import java.util.Optional;

/**
 * What is asked about.
 *
 * @param wanted how many queries are drawn, 0 for all that there are; empty for the usual number
 * @param place a folder, a zip or the name of a catalogue whose pictures are the queries, instead of products of the
 *              catalogue itself
 * @param holdout how many products are kept out of what is searched and asked about
 */
public record QueryChoice(Optional<Integer> wanted, Optional<String> place, int holdout) {

    /** The usual number: enough for intervals of two hundredths. */
    public static final int USUAL_COUNT = 2000;

    /** The usual number of products of the catalogue itself. */
    public static final QueryChoice USUAL = new QueryChoice(Optional.empty(), Optional.empty(), 0);

    /** @return how many queries at most; 0 for all of them */
    public int count() {
        return wanted.orElse(place.isEmpty() && holdout == 0 ? USUAL_COUNT : 0);
    }

    /** @return {@link #count}, empty for all */
    Optional<Integer> limit() {
        return Optional.of(count()).filter(count -> count > 0);
    }
}
