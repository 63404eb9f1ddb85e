package lookalike.index;

import java.util.BitSet;
import lookalike.features.FeatureMatrix;

/**
 * Whether a forest answers sooner than exact search here and now: both are asked about some of the rows, in turn.
 * Comparing a few thousand products is as quick as a walk through trees, and which of them depends on the machine.
 */
public final class Sooner {

    private static final int ROUNDS = 6;

    private Sooner() { }

    /**
     * @param forest over the rows of the matrix
     * @param exact over the same
     * @param k how many are usually wanted
     * @param among the rows that are there, or null for all
     * @return whether the forest took less time in the quickest of some rounds
     */
    public static boolean isForest(NeighbourIndex forest, NeighbourIndex exact, FeatureMatrix matrix, int k,
                                   BitSet among) {
        long forestTook = Long.MAX_VALUE;
        long exactTook = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && matrix.rows() > 0; round++) {
            var query = matrix.row((int) ((long) round * matrix.rows() / ROUNDS));
            long start = System.nanoTime();
            exact.nearest(query, k, among);
            long half = System.nanoTime();
            forest.nearest(query, k, among);
            long end = System.nanoTime();
            exactTook = Math.min(exactTook, half - start);
            forestTook = Math.min(forestTook, end - half);
        }
        return forestTook < exactTook;
    }
}
