package lookalike.vector;

import java.lang.foreign.MemorySegment;

/**
 * The inner loop of searching vectors that are stored a byte a number: a query of whole numbers times a block of rows.
 * As long as the query is at most {@link #longest} long, every sum on the way is a whole number below 2^24, which
 * single precision holds exactly: so all implementations give the same bits in whatever order they sum. Safe for use
 * by several threads.
 */
public sealed interface CodeKernel permits ScalarCodeKernel, SimdCodeKernel {

    /** Rows of a block, read four at a time. */
    int ROWS = 32;
    /** Rows read side by side. */
    int ABREAST = 4;

    /**
     * @param query whole numbers
     * @param rows int8
     * @param offsets of the first byte of {@value #ROWS} rows; a row may stand there twice
     * @param count how many of them are wanted
     * @param products receives the results, as many as wanted or a few more; each depends on its own row only
     */
    void dots(float[] query, MemorySegment rows, long[] offsets, int count, float[] products);

    /**
     * Gives the bound of a query. No part of the sum is greater than the product of the two lengths (Cauchy and
     * Schwarz), and this stays below 2^24.
     *
     * @param row the length of the longest row, above 0
     * @return the greatest length of a query whose sums are exact
     */
    static double longest(double row) {
        return (1 << 24) / row;
    }
}
