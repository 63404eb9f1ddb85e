package lookalike.index.catalogue;

import java.util.BitSet;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.index.NeighbourIndex;

/**
 * Whether a forest answers sooner than exact search here and now: it is asked about some of the rows, and so is exact
 * search, over a few thousand of them, from which its time for all follows, as that is in proportion. So a large
 * catalogue is not read from end to end, nor lies in memory for it. Comparing a few thousand products is as quick as a
 * walk through trees, and which of them depends on the machine; of a thousand it is not worth finding out.
 */
public final class IndexSelector {

    private static final int ROUNDS = 6;
    private static final int FEW = 1024;
    private static final int SOME = 4096;

    private IndexSelector() { }

    /**
     * @param forest over the rows of the matrix
     * @param exact over the same
     * @param k how many are usually wanted
     * @param among the rows that are there, or null for all
     * @return whether the forest took less time in the quickest of some rounds
     */
    public static boolean isForest(NeighbourIndex forest, NeighbourIndex exact, FeatureMatrix matrix, int k,
                                   BitSet among) {
        if (matrix.rows() <= FEW) {
            return false;
        }
        long wanted = least(forest, matrix, k, among);
        int some = Math.min(matrix.rows(), SOME);
        double all = (double) matrix.rows() / some;
        return all * least(exact, matrix, k, first(some, among)) > wanted;
    }

    private static BitSet first(int rows, BitSet among) {
        BitSet some = new BitSet(rows);
        some.set(0, rows);
        if (among != null) {
            some.and(among);
        }
        return some;
    }

    /** @return nanoseconds of the quickest of some rounds */
    private static long least(NeighbourIndex index, FeatureMatrix matrix, int k, BitSet among) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && matrix.rows() > 0; round++) {
            Feature query = matrix.row((int) ((long) round * matrix.rows() / ROUNDS));
            long start = System.nanoTime();
            index.nearest(query, k, among);
            least = Math.min(least, System.nanoTime() - start);
        }
        return least;
    }
}
