package lookalike.ranking.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws without replacement. */
final class Samples {

    private Samples() {}

    /** @return {@code count} of some numbers, in rising order; all if there are no more */
    static int[] of(int[] from, int count, long seed) {
        int[] drawn = Arrays.copyOf(shuffled(from, seed), Math.min(count, from.length));
        Arrays.sort(drawn);
        return drawn;
    }

    /** @return the numbers in random order */
    static int[] shuffled(int[] from, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = from.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return order;
    }
}
