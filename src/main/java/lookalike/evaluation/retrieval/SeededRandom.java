package lookalike.evaluation.retrieval;

import java.util.Arrays;
import java.util.Random;

/**
 * Seeded random numbers. Uses {@link Random}, whose algorithm is part of its specification: a seed gives the same
 * numbers in every release of Java.
 */
public final class SeededRandom {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private SeededRandom() {}

    /**
     * @param seed of the evaluation
     * @param purpose what is drawn, so that one drawing does not depend on another
     * @param number of the drawing among those of this purpose
     * @return numbers independent of those of another purpose or number
     */
    public static Random of(long seed, String purpose, int number) {
        // Neighbouring seeds of Random begin alike, so they are mixed first (SplitMix64, Steele et al. 2014).
        return new Random(mix(mix(seed + GOLDEN * purpose.hashCode()) + GOLDEN * number));
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /**
     * Draws without replacement (Fisher and Yates, stopped early).
     *
     * @param from drawn from; reordered: the drawn ones come first
     * @return {@code count} of them in the order drawn; all, reordered, if there are no more
     */
    public static int[] some(int[] from, int count, Random random) {
        int drawn = Math.min(count, from.length);
        for (int i = 0; i < drawn; i++) {
            int other = i + random.nextInt(from.length - i);
            int kept = from[i];
            from[i] = from[other];
            from[other] = kept;
        }
        return Arrays.copyOf(from, drawn);
    }
}
