package lookalike.catalogue;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Customers' ratings of a product, if the catalogue has them.
 *
 * @param rating in the catalogue's own scale, usually 0 to 5
 * @param reviews how many
 * @param likes how many
 */
public record Ratings(OptionalDouble rating, OptionalLong reviews, OptionalLong likes) {

    /** Nothing known. */
    public static final Ratings NONE =
            new Ratings(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty());
}
