package lookalike.index;

import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;
import lookalike.vector.VectorRows;

/**
 * The inner loop of exact search: a query times a block of rows of a matrix. Not for several threads: each search has
 * its own.
 */
sealed interface DotProduct permits DotProduct.Scalar, VectorDotProduct {

    /** Rows of a block: what is read of short ones stays in the nearest cache until the last column is done. */
    int ROWS = 32;

    /** Rows read side by side: memory is what bounds the loop, and several rows keep more of it under way than one. */
    int ABREAST = 4;

    /**
     * @param query as many numbers as a row has
     * @param rows little-endian float32
     * @param offsets of the first byte of {@value #ROWS} rows; a row may stand there twice
     * @param count how many of them are wanted
     * @param products receives the results, as many as wanted or a few more; each depends on its own row only
     */
    void of(float[] query, MemorySegment rows, long[] offsets, int count, float[] products);

    /** @return the Vector API where the program was started with it, plain Java elsewhere: slower, not broken */
    static Supplier<DotProduct> best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? VectorDotProduct::new : Scalar::new;
    }

    /** Plain Java. */
    record Scalar() implements DotProduct {
        @Override
        public void of(float[] query, MemorySegment rows, long[] offsets, int count, float[] products) {
            for (int row = 0; row < count; row += ABREAST) {
                abreast(query, rows, offsets, row, products);
            }
        }

        private static void abreast(float[] query, MemorySegment rows, long[] offsets, int row, float[] products) {
            float first = 0;
            float second = 0;
            float third = 0;
            float fourth = 0;
            for (int d = 0; d < query.length; d++) {
                float value = query[d];
                first += value * rows.get(VectorRows.VALUE, offsets[row] + 4L * d);
                second += value * rows.get(VectorRows.VALUE, offsets[row + 1] + 4L * d);
                third += value * rows.get(VectorRows.VALUE, offsets[row + 2] + 4L * d);
                fourth += value * rows.get(VectorRows.VALUE, offsets[row + 3] + 4L * d);
            }
            products[row] = first;
            products[row + 1] = second;
            products[row + 2] = third;
            products[row + 3] = fourth;
        }
    }
}
