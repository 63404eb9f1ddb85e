package lookalike.index.forest;

import java.util.Arrays;
import lookalike.vector.DistanceComputer;
import lookalike.vector.VectorKernel;

/** Measures items in the full space; see {@link Embedding#isOrderedByProduct} for their order. */
final class ItemDistances implements DistanceComputer {

    private final ItemVectors vectors;
    private final VectorKernel kernel;
    private final boolean byProduct;
    private final float[] query;
    private final long[] offsets = new long[VectorKernel.ROWS];

    /** @param query laid out */
    ItemDistances(Embedding embedding, ItemVectors vectors, VectorKernel kernel, float[] query) {
        this.vectors = vectors;
        this.kernel = kernel;
        this.byProduct = embedding.isOrderedByProduct();
        this.query = query;
    }

    @Override
    public int batch() {
        return VectorKernel.ROWS;
    }

    @Override
    public void order(int[] items, int count, float[] orders) {
        for (int i = 0; i < count; i++) {
            offsets[i] = vectors.offset(items[i]);
        }
        if (byProduct) {
            // Padded with the first one, so that one loop is enough.
            Arrays.fill(offsets, count, offsets.length, offsets[0]);
            kernel.dots(query, vectors.rows().values(), offsets, orders);
            for (int i = 0; i < count; i++) {
                orders[i] = -orders[i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                orders[i] = kernel.squaredDistance(query, vectors.rows().values(), offsets[i]);
            }
        }
    }
}
