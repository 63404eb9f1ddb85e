package lookalike.vector;

import java.lang.foreign.MemorySegment;

/**
 * The inner loop of exact search: a query times a block of rows. Unlike those of {@link VectorKernel}, its sums differ
 * in the last bits from machine to machine. Not for several threads.
 */
public sealed interface BlockKernel permits ScalarBlockKernel, SimdBlockKernel {

    /**
     * Rows of a block. The parts of short rows that are read stay in the first-level cache until the last column is
     * done.
     */
    int ROWS = 32;

    /** Rows read side by side: the loop is limited by memory, and several rows keep more reads under way than one. */
    int ABREAST = 4;

    /**
     * @param query as many numbers as a row has
     * @param rows little-endian float32
     * @param offsets of the first byte of {@value #ROWS} rows; a row may stand there twice
     * @param count how many of them are wanted
     * @param products receives the results, as many as wanted or a few more; each depends on its own row only
     */
    void dots(float[] query, MemorySegment rows, long[] offsets, int count, float[] products);
}
