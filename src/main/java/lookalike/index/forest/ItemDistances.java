package lookalike.index.forest;

import java.lang.foreign.MemorySegment;
import lookalike.vector.DistanceComputer;
import lookalike.vector.VectorKernel;

/** Measures items in the full space; see {@link Embedding#isOrderedByProduct} for their order. */
final class ItemDistances implements DistanceComputer {

    private static final int BATCH = 8 * VectorKernel.ROWS;

    private final ItemVectors vectors;
    private final VectorKernel kernel;
    private final boolean byProduct;
    private final float[] query;
    private final long[] offsets = new long[VectorKernel.ROWS];
    private final float[] products = new float[VectorKernel.ROWS];

    /** @param query laid out */
    ItemDistances(Embedding embedding, ItemVectors vectors, VectorKernel kernel, float[] query) {
        this.vectors = vectors;
        this.kernel = kernel;
        this.byProduct = embedding.isOrderedByProduct();
        this.query = query;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public void order(int[] items, int count, float[] orders) {
        MemorySegment values = vectors.rows().values();
        if (!byProduct) {
            for (int i = 0; i < count; i++) {
                orders[i] = kernel.squaredDistance(query, values, vectors.offset(items[i]));
            }
            return;
        }
        for (int first = 0; first < count; first += VectorKernel.ROWS) {
            for (int i = 0; i < VectorKernel.ROWS; i++) {
                offsets[i] = vectors.offset(items[first + i]);
            }
            kernel.dots(query, values, offsets, products);
            for (int i = 0; i < VectorKernel.ROWS; i++) {
                orders[first + i] = -products[i];
            }
        }
    }
}
