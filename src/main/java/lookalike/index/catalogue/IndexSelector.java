package lookalike.index.catalogue;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.index.ExactIndex;
import lookalike.index.Neighbour;
import lookalike.index.NeighbourIndex;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between exact search and the forest by timing both on a sample of the rows. Comparing a few thousand items
 * is about as fast as searching trees, and which is faster depends on the machine. Exact search is timed over a few
 * thousand rows and extrapolated, as its time is proportional to their number; so a large catalogue need not be read
 * from end to end.
 */
final class IndexSelector {

    private static final int ROUNDS = 6;
    /** Up to this many items timing is not worth it. */
    private static final int FEW = 1024;
    /** Rows that exact search is timed over. */
    private static final int SAMPLE = 4096;
    /** Rows that the recall of several forests is measured with. */
    private static final int QUERIES = 64;
    /** Results of a typical query. */
    private static final int WANTED = 5;

    private IndexSelector() {}

    /**
     * @param forest over the rows of the matrix
     * @param bytes length of the forest's file
     */
    static IndexDecision measure(DeltaIndex forest, FeatureMatrix matrix, long bytes) {
        int items = matrix.rows();
        double forestTime = Double.NaN;
        double exactTime = Double.NaN;
        IndexChoice search = IndexChoice.EXACT;
        // First: forests that were only just copied answer their first queries slowly.
        double recall = recall(forest, matrix);
        if (items > FEW) {
            int sample = Math.min(items, SAMPLE);
            BitSet first = new BitSet(sample);
            first.set(0, sample);
            forestTime = milliseconds(forest, matrix, null);
            exactTime = milliseconds(new ExactIndex(matrix), matrix, first) * items / sample;
            search = forestTime < exactTime ? IndexChoice.FOREST : IndexChoice.EXACT;
        }
        return new IndexDecision(IndexDecision.VERSION, search,
                items > FEW ? IndexDecision.Reason.MEASURED : IndexDecision.Reason.FEW_ITEMS, items, bytes,
                recall, forest.recallAt(), exactTime, forestTime);
    }

    /** Of one forest it was measured when it was grown; how several do together shows on the rows of all of them. */
    private static double recall(DeltaIndex forest, FeatureMatrix matrix) {
        if (forest.forests().forests().size() == 1 || matrix.rows() == 0) {
            return forest.recall();
        }
        ExactIndex exact = new ExactIndex(matrix);
        double found = 0;
        for (int query = 0; query < QUERIES; query++) {
            Feature feature = matrix.row((int) ((long) query * matrix.rows() / QUERIES));
            Set<Integer> right = rows(exact.nearest(feature, forest.recallAt(), null));
            found += rows(forest.nearest(feature, forest.recallAt(), null)).stream().filter(right::contains).count()
                    / (double) right.size();
        }
        return found / QUERIES;
    }

    private static Set<Integer> rows(List<Neighbour> neighbours) {
        return neighbours.stream().map(Neighbour::item).collect(Collectors.toSet());
    }

    /** @return the decision without measurements: the same on every machine */
    static IndexDecision bySize(int items) {
        return IndexDecision.unmeasured(items > SAMPLE ? IndexChoice.FOREST : IndexChoice.EXACT,
                IndexDecision.Reason.BY_SIZE, items);
    }

    /** @return the time of the fastest of some rounds: other work of the machine only adds to it */
    private static double milliseconds(NeighbourIndex index, FeatureMatrix matrix, @Nullable BitSet among) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            Feature query = matrix.row((int) ((long) round * matrix.rows() / ROUNDS));
            long start = System.nanoTime();
            index.nearest(query, WANTED, among);
            least = Math.min(least, System.nanoTime() - start);
        }
        return least / 1e6;
    }
}
