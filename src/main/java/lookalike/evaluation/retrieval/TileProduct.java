package lookalike.evaluation.retrieval;

import java.lang.foreign.MemorySegment;
import lookalike.vector.VectorRows;

/**
 * The inner loop of exact retrieval: {@value #QUERIES} queries times {@value #ROWS} rows. Each number read serves four
 * products, which is what makes it several times faster than one query after the other.
 */
sealed interface TileProduct permits TileProduct.Scalar, VectorTileProduct {

    /** Queries at a time. */
    int QUERIES = 4;
    /** Rows at a time. */
    int ROWS = 4;

    /**
     * @param queries {@value #QUERIES} vectors, one after the other
     * @param first where the first begins
     * @param dimension numbers in a vector
     * @param rows little-endian float32
     * @param offsets of the first byte of {@value #ROWS} rows; a row may stand there twice
     * @param products receives the results, {@value #ROWS} for the first query, then those for the next
     */
    void of(float[] queries, int first, int dimension, MemorySegment rows, long[] offsets, float[] products);

    /** @return the Vector API where the program was started with it, plain Java elsewhere: slower, not broken */
    static TileProduct best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorTileProduct() : new Scalar();
    }

    /** Plain Java. */
    record Scalar() implements TileProduct {
        @Override
        public void of(float[] queries, int first, int dimension, MemorySegment rows, long[] offsets,
                       float[] products) {
            for (int row = 0; row < ROWS; row++) {
                float a = 0;
                float b = 0;
                float c = 0;
                float d = 0;
                for (int at = 0; at < dimension; at++) {
                    float value = rows.get(VectorRows.VALUE, offsets[row] + 4L * at);
                    a += value * queries[first + at];
                    b += value * queries[first + dimension + at];
                    c += value * queries[first + 2 * dimension + at];
                    d += value * queries[first + 3 * dimension + at];
                }
                products[row] = a;
                products[ROWS + row] = b;
                products[2 * ROWS + row] = c;
                products[3 * ROWS + row] = d;
            }
        }
    }
}
