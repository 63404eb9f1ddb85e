package lookalike.index.forest;

import java.util.Arrays;
import java.util.BitSet;
import lookalike.vector.RankedNumbers;
import lookalike.vector.VectorKernel;

/** Compares a query with items in the full space, one after the other. */
final class ExactScan {

    private final ItemVectors vectors;
    private final VectorKernel loop;
    private final boolean byProduct;
    private final float[] query;
    private final int k;
    private final RankedNumbers farthestFirst;
    private final int[] some = new int[VectorKernel.ROWS];
    private final long[] offsets = new long[VectorKernel.ROWS];
    private final float[] products = new float[VectorKernel.ROWS];
    private int gathered;

    /**
     * @param query as it is laid out
     * @param k how many of the nearest to keep, at least 1
     */
    ExactScan(Embedding embedding, ItemVectors vectors, VectorKernel loop, float[] query, int k) {
        this.vectors = vectors;
        this.loop = loop;
        this.byProduct = embedding.isOrderedByProduct();
        this.query = query;
        this.k = k;
        this.farthestFirst = new RankedNumbers(Math.min(k, 1 << 16));
    }

    /** Compares with the items of a set that are below {@code items}; with all of these if it is null. */
    ExactScan all(BitSet among, int items) {
        for (int item = next(among, 0); item >= 0 && item < items; item = next(among, item + 1)) {
            add(item);
        }
        return this;
    }

    private static int next(BitSet among, int from) {
        return among == null ? from : among.nextSetBit(from);
    }

    /** Compares with one item more. */
    void add(int item) {
        some[gathered] = item;
        offsets[gathered++] = vectors.offset(item);
        if (gathered == some.length) {
            compare();
        }
    }

    private void compare() {
        if (byProduct) {
            // The last few are filled up with one that is there already, so that one loop serves all.
            Arrays.fill(offsets, gathered, offsets.length, offsets[0]);
            loop.dots(query, vectors.rows().values(), offsets, products);
        }
        for (int i = 0; i < gathered; i++) {
            long key = RankedNumbers.key(byProduct ? -products[i]
                    : loop.squaredDistance(query, vectors.rows().values(), offsets[i]), some[i]);
            if (farthestFirst.size() < k) {
                farthestFirst.add(key);
            } else if (key < farthestFirst.greatest()) {
                farthestFirst.replaceGreatest(key);
            }
        }
        gathered = 0;
    }

    /** @return keys of order and item, nearest first; see {@link Embedding#isOrderedByProduct} */
    long[] nearest() {
        if (gathered > 0) {
            compare();
        }
        return farthestFirst.ascending();
    }
}
