package lookalike.search.score;

import java.util.function.IntToDoubleFunction;
import lookalike.ranking.PinRule;

/**
 * Which product stands first, whatever the rest of the score says. If one is very probably the photo's own, it does.
 * Otherwise, in large catalogues, it is the one of the {@value #DEPTH} best with the greatest {@code A + }
 * {@value #SAMENESS}{@code  z}: its agreement in columns, and the cosine that tells the very product from similar ones.
 * Either way the others keep their order.
 *
 * @param rule of the catalogue's ranking space, for the first case
 */
public record Pin(PinRule rule) {

    /** How many of the best may stand first. */
    public static final int DEPTH = 100;
    /** Rows from which on a catalogue is large: the second case was measured to be of use from here on. */
    public static final int LARGE = 5000;
    private static final double SAMENESS = 6;

    /**
     * @param same the cosines that tell the very product from similar ones, the greatest first, one a product; a
     *     second one is enough
     */
    public boolean isSame(double[] same) {
        if (same.length == 0) {
            return false;
        }
        double lead = same.length > 1 ? same[0] - same[1] : 0;
        return same[0] + rule.factor() * lead >= rule.threshold();
    }

    /**
     * @param count of the best, at least 1, numbered from 0
     * @param agreement of each in its columns, in the unit of the cosine of looks
     * @param same the cosine of each that tells the very product from similar ones
     * @return the number of the one that stands first in the second case
     */
    public static int strongest(int count, IntToDoubleFunction agreement, IntToDoubleFunction same) {
        int strongest = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int number = 0; number < Math.min(count, DEPTH); number++) {
            double value = agreement.applyAsDouble(number) + SAMENESS * same.applyAsDouble(number);
            if (value > most) {
                most = value;
                strongest = number;
            }
        }
        return strongest;
    }
}
