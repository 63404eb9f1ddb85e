package lookalike.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;

/**
 * Exact k-NN: compares the query with every item. The rows are read where they are mapped, once from first to last, so
 * memory bandwidth is what bounds it.
 */
public final class ExactIndex implements NeighbourIndex {

    /** Rows that one thread takes at a time: enough to be worth it, few enough to share evenly; whole blocks. */
    private static final int PART = 32 * DotProduct.ROWS;

    private final FeatureMatrix matrix;
    private final int threads;
    private final Supplier<DotProduct> dotProduct;

    /**
     * Searches on all cores.
     *
     * @param matrix one row an item; stays open as long as the index is used, and is closed by whoever opened it
     */
    public ExactIndex(FeatureMatrix matrix) {
        this(matrix, Runtime.getRuntime().availableProcessors());
    }

    /** @param threads how many may work on one search, the caller's included; 1 is what others are compared with */
    public ExactIndex(FeatureMatrix matrix, int threads) {
        this(matrix, threads, DotProduct.best());
    }

    ExactIndex(FeatureMatrix matrix, int threads, Supplier<DotProduct> dotProduct) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.matrix = matrix;
        this.threads = threads;
        this.dotProduct = dotProduct;
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
    public List<Neighbour> nearest(Feature query, int k, BitSet among) {
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
        AtomicInteger next = new AtomicInteger();
        IntStream shares = IntStream.range(0, Math.min(threads, parts));
        return (threads == 1 ? shares : shares.parallel())
                .mapToObj(_ -> new Scan(direction, among, new Nearest(most)).parts(next, parts))
                .reduce(Nearest::merge).orElseThrow().ordered();
    }

    /** What one thread does for a search: a block of products first, then a look at which of them are good. */
    private final class Scan {

        private final float[] direction;
        private final BitSet among;
        private final Nearest nearest;
        private final DotProduct loop = dotProduct.get();
        private final int[] items = new int[DotProduct.ROWS];
        private final long[] offsets = new long[DotProduct.ROWS];
        private final float[] products = new float[DotProduct.ROWS];

        Scan(float[] direction, BitSet among, Nearest nearest) {
            this.direction = direction;
            this.among = among;
            this.nearest = nearest;
        }

        Nearest parts(AtomicInteger next, int parts) {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                int from = part * PART;
                int to = Math.min(size(), from + PART);
                if (among == null) {
                    all(from, to);
                } else {
                    some(from, to);
                }
            }
            return nearest;
        }

        private void all(int from, int to) {
            for (int first = from; first < to; first += DotProduct.ROWS) {
                int count = Math.min(DotProduct.ROWS, to - first);
                for (int i = 0; i < count; i++) {
                    items[i] = first + i;
                    offsets[i] = matrix.offset(first + i);
                }
                compare(count);
            }
        }

        private void some(int from, int to) {
            int item = among.nextSetBit(from);
            while (item >= 0 && item < to) {
                int count = 0;
                for (; count < items.length && item >= 0 && item < to; item = among.nextSetBit(item + 1)) {
                    items[count] = item;
                    offsets[count++] = matrix.offset(item);
                }
                compare(count);
            }
        }

        private void compare(int count) {
            // The last few are filled up with one that is there already, so that one loop serves all.
            Arrays.fill(offsets, count, offsets.length, offsets[0]);
            loop.of(direction, matrix.values(), offsets, count, products);
            nearest.offer(items, products, count);
        }
    }
}
