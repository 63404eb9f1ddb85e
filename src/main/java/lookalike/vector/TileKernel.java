package lookalike.vector;

import java.lang.foreign.MemorySegment;

/**
 * The inner loop of exact retrieval: {@value #QUERIES} queries times {@value #ROWS} rows. Each number read is used in
 * four products, which makes it several times faster than one query after the other. Sums differ in the last bits from
 * machine to machine; on one machine the same numbers always give the same bits.
 */
public sealed interface TileKernel permits ScalarTileKernel, SimdTileKernel {

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
    void dots(float[] queries, int first, int dimension, MemorySegment rows, long[] offsets, float[] products);
}
