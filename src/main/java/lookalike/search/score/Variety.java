package lookalike.search.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Maximal marginal relevance: the next result is the one with the greatest {@code (1 - v) * score - v * (the greatest
 * likeness to a result before it)} (Carbonell and Goldstein, <i>The use of MMR, diversity-based reranking for
 * reordering documents and producing summaries</i>, SIGIR 1998).
 *
 * @param weight v, 0 (the order of the scores) to 1
 */
public record Variety(double weight) {

    /** How many of the first results may change places. */
    public static final int DEPTH = 50;

    /** The likeness of two results. */
    @FunctionalInterface
    public interface Likeness {
        /** @return about 0 (nothing in common) to 1 (the same) */
        double of(int one, int other);
    }

    /**
     * @param count of results, numbered from 0, the best first
     * @param score of each; falling, except that the first keeps its place whatever its score
     * @return their numbers in the new order
     */
    public List<Integer> order(int count, IntToDoubleFunction score, Likeness likeness) {
        int near = Math.min(count, DEPTH);
        List<Integer> order = new ArrayList<>(count);
        List<Integer> left = new ArrayList<>();
        for (int number = 0; number < near; number++) {
            left.add(number);
        }
        double[] nearest = new double[near];
        for (int last = 0; !left.isEmpty(); last = order.getLast()) {
            Integer next = order.isEmpty() ? left.getFirst() : best(left, score, nearest, likeness, last);
            left.removeIf(next::equals);
            order.add(next);
        }
        for (int number = near; number < count; number++) {
            order.add(number);
        }
        return order;
    }

    /** Those of equal value keep their order. */
    private Integer best(List<Integer> left, IntToDoubleFunction score, double[] nearest, Likeness likeness,
            int last) {
        Integer best = left.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (Integer number : left) {
            nearest[number] = Math.max(nearest[number], likeness.of(number, last));
            double value = (1 - weight) * score.applyAsDouble(number) - weight * nearest[number];
            if (value > most) {
                most = value;
                best = number;
            }
        }
        return best;
    }
}
