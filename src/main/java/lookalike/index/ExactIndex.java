package lookalike.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;

/**
 * Exact k-NN: compares the query with every item, on all cores unless told otherwise. The rows are read where they are
 * mapped, once from first to last, so memory bandwidth is what bounds it.
 */
public final class ExactIndex implements NeighbourIndex {

    /** Rows that one core takes at a time: enough to be worth it, few enough to share evenly. */
    private static final int PART = 1024;

    private final FeatureMatrix matrix;
    private final DotProduct dotProduct;
    private final boolean isAlone;

    /** @param matrix one row an item; stays open as long as the index is used, and is closed by whoever opened it */
    public ExactIndex(FeatureMatrix matrix) {
        this(matrix, DotProduct.best());
    }

    ExactIndex(FeatureMatrix matrix, DotProduct dotProduct) {
        this(matrix, dotProduct, false);
    }

    private ExactIndex(FeatureMatrix matrix, DotProduct dotProduct, boolean isAlone) {
        this.matrix = matrix;
        this.dotProduct = dotProduct;
        this.isAlone = isAlone;
    }

    /** @return an index whose queries each stay on the thread that asks, as a yardstick for others that do */
    public static ExactIndex onOneThread(FeatureMatrix matrix) {
        return new ExactIndex(matrix, DotProduct.best(), true);
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
        float[] direction = query.normalised().values();
        if (isAlone) {
            return scan(direction, 0, size(), k, among).ordered();
        }
        int parts = (size() + PART - 1) / PART;
        return IntStream.range(0, parts).parallel()
                .mapToObj(part -> scan(direction, part * PART, Math.min(size(), (part + 1) * PART), k, among))
                .reduce(Nearest::merge)
                .map(Nearest::ordered)
                .orElse(List.of());
    }

    private Nearest scan(float[] direction, int from, int to, int k, BitSet among) {
        Nearest nearest = new Nearest(k);
        int[] items = new int[DotProduct.ROWS];
        long[] offsets = new long[DotProduct.ROWS];
        float[] products = new float[DotProduct.ROWS];
        int item = first(among, from);
        while (item >= 0 && item < to) {
            int count = 0;
            for (; count < items.length && item >= 0 && item < to; item = first(among, item + 1)) {
                items[count] = item;
                offsets[count++] = matrix.offset(item);
            }
            // The last few are filled up with one that is there already, so that one loop serves all.
            Arrays.fill(offsets, count, offsets.length, offsets[0]);
            dotProduct.of(direction, matrix.values(), offsets, products);
            for (int i = 0; i < count; i++) {
                nearest.offer(items[i], products[i]);
            }
        }
        return nearest;
    }

    private static int first(BitSet among, int from) {
        return among == null ? from : among.nextSetBit(from);
    }
}
