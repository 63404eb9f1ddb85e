package lookalike.search.score;

import java.util.List;
import java.util.OptionalInt;
import lookalike.search.confidence.MatchModel;

/**
 * The one decision about the very product of a photo: which picture's product stands first for it, and of which product
 * it may be said. The ranking space tells the first by colours and edges, too; the second also asks how near and how
 * far ahead the nearest picture is.
 *
 * @param first row of the picture that the ranking space takes for the very product, and whose product stands first
 *     where the pin is wanted; empty if there is none
 * @param nearest row of the picture nearest to the photo; empty if nothing was fitted to the catalogue
 * @param probability that the nearest picture shows the very product, by its nearness alone
 */
public record SameProduct(OptionalInt first, OptionalInt nearest, double probability) {

    /** At least as probable that what the ranking space says is believed. */
    private static final double BELIEVED = .5;

    /** Nothing is known of the nearest picture. */
    public static SameProduct of(OptionalInt first) {
        return new SameProduct(first, OptionalInt.empty(), Double.NaN);
    }

    /**
     * @param rows of all pictures of the product that is shown first
     * @return whether that product is very probably the photo's own
     */
    public boolean isShownBy(List<Integer> rows) {
        boolean isFirst = first.isPresent() && rows.contains(first.getAsInt());
        if (nearest.isEmpty()) {
            return isFirst;
        }
        return rows.contains(nearest.getAsInt())
                && (probability >= MatchModel.SURE || isFirst && probability >= BELIEVED);
    }
}
