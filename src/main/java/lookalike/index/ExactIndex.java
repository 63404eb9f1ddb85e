package lookalike.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.vector.BlockKernel;
import lookalike.vector.DistanceComputer;
import lookalike.vector.ExactScan;
import lookalike.vector.Kernels;
import lookalike.vector.RankedKey;
import lookalike.vector.RowShares;
import lookalike.vector.TopK;
import org.jspecify.annotations.Nullable;

/**
 * Exact k-NN: compares the query with every item. The mapped rows are read once from first to last, so memory
 * bandwidth limits its speed.
 */
public final class ExactIndex implements NeighbourIndex {

    /** Rows that one thread takes at a time: enough to be worth it, few enough to share evenly; whole blocks. */
    private static final int PART = 32 * BlockKernel.ROWS;

    private final FeatureMatrix matrix;
    private final int threads;
    private final Supplier<BlockKernel> kernels;

    /**
     * Searches on all cores.
     *
     * @param matrix one row an item; stays open as long as the index is used, and is closed by the caller
     */
    public ExactIndex(FeatureMatrix matrix) {
        this(matrix, Runtime.getRuntime().availableProcessors());
    }

    /** @param threads how many may work on one search, the caller's included; 1 for measuring the baseline */
    public ExactIndex(FeatureMatrix matrix, int threads) {
        this(matrix, threads, Kernels::block);
    }

    ExactIndex(FeatureMatrix matrix, int threads, Supplier<BlockKernel> kernels) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.matrix = matrix;
        this.threads = threads;
        this.kernels = kernels;
    }

    @Override
    public int size() {
        return matrix.rows();
    }

    @Override
    public int dimension() {
        return matrix.dimension();
    }

    @Override
    public List<Neighbour> nearest(Feature query, int k, @Nullable BitSet among) {
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k + ", and must be at least 1");
        }
        if (query.dimension() != dimension()) {
            throw new IllegalArgumentException(query.dimension() + " numbers against " + dimension());
        }
        if (size() == 0) {
            return List.of();
        }
        float[] direction = query.normalised().values();
        int parts = (size() + PART - 1) / PART;
        int most = Math.min(k, size());
        RowShares shares = new RowShares(size(), PART, among);
        IntStream workers = IntStream.range(0, Math.min(threads, parts));
        long[] nearest = (threads == 1 ? workers : workers.parallel())
                .mapToObj(_ -> scan(new ExactScan(new Cosines(direction), most), among, shares))
                .reduce(TopK::merge).orElseThrow().ascending();
        return Arrays.stream(nearest).mapToObj(key -> Neighbour.ofCosine(RankedKey.number(key),
                0 - RankedKey.rank(key)))
                .toList();
    }

    private static TopK scan(ExactScan scan, @Nullable BitSet among, RowShares shares) {
        shares.take((from, to) -> scan.range(from, to, among));
        return scan.nearest();
    }

    /** Orders items by the cosine, greatest first. */
    private final class Cosines implements DistanceComputer {

        /** The negated query, so that a smaller product is nearer. */
        private final float[] opposite;
        private final BlockKernel kernel = kernels.get();
        private final long[] offsets = new long[BlockKernel.ROWS];

        Cosines(float[] direction) {
            this.opposite = direction.clone();
            for (int d = 0; d < opposite.length; d++) {
                opposite[d] = -opposite[d];
            }
        }

        @Override
        public int batch() {
            return BlockKernel.ROWS;
        }

        @Override
        public void order(int[] items, int count, float[] orders) {
            long rowBytes = matrix.offset(1);
            // All of the batch, as the compiler makes the most of a loop whose length it knows.
            for (int i = 0; i < BlockKernel.ROWS; i++) {
                offsets[i] = items[i] * rowBytes;
            }
            kernel.dots(opposite, matrix.values(), offsets, count, orders);
        }
    }
}
