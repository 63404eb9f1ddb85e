package lookalike.evaluation.taste;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Somebody who looks for products and takes the one that they like best, by a taste that no program can see: the sum
 * of how similar it is, how good it is in everybody's eyes, how much they like its values in some columns, and a
 * whim (a multinomial logit model, McFadden, <i>Conditional logit analysis of qualitative choice behavior</i>, 1974).
 */
final class SimulatedCustomer {

    /**
     * What a cosine of 1 is worth, in standard deviations of one column's likings: so much that about three of ten take
     * one of the five that look most similar.
     */
    private static final double SIMILARITY = 50;
    private static final double QUALITY = 0.7;
    /** The share of columns that somebody cares for. */
    private static final double CARES = 0.5;

    /** @param liking by value */
    private record Liking(int[] value, double[] liking) {}

    private final Random random;
    private final double[] quality;
    private final List<Liking> likings = new ArrayList<>();

    /**
     * @param columns by column and item, the number of the item's value, or -1
     * @param quality by item, standard normal
     */
    SimulatedCustomer(List<int[]> columns, double[] quality, Random random) {
        this.random = random;
        this.quality = quality;
        for (int[] column : columns) {
            if (random.nextDouble() < CARES) {
                int most = -1;
                for (int value : column) {
                    most = Math.max(most, value);
                }
                likings.add(new Liking(column, random.doubles(most + 1L).map(_ -> random.nextGaussian()).toArray()));
            }
        }
    }

    /** @return the product that they take of those found, as its place */
    int choice(FoundProducts found) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < found.items().length; place++) {
            double worth = SIMILARITY * found.similarities()[place] + worth(found.items()[place]) + whim();
            if (worth > most) {
                most = worth;
                best = place;
            }
        }
        return best;
    }

    private double worth(int item) {
        double worth = QUALITY * quality[item];
        for (Liking liking : likings) {
            int value = liking.value[item];
            worth += value < 0 ? 0 : liking.liking[value];
        }
        return worth;
    }

    /** @return a draw of the standard Gumbel distribution */
    private double whim() {
        return -Math.log(-Math.log(1 - random.nextDouble()));
    }
}
