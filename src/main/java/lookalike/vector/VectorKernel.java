package lookalike.vector;

import java.lang.foreign.MemorySegment;

/**
 * The loops over the numbers of a vector that searching and building spend their time in, in single precision. All
 * implementations sum in the same order, so that they give the same bits and therefore the same answers and the same
 * files: number i of the leading whole blocks of {@value #LANES} goes to sum i mod {@value #LANES}; number i of a
 * whole block of {@value #HALF} after them to sum i mod {@value #HALF}; the sums are combined by {@link #total}, and
 * the remaining numbers added one by one. Products are rounded before they are added.
 * <p>The reference implementation's order of summing depends on the machine that it was compiled for, and so do the
 * last bits of its answers.
 */
public sealed interface VectorKernel permits ScalarKernel, SimdKernel {

    /** Sums that are kept side by side. */
    int LANES = 16;
    /** How many of these sums a block that is too short for all of them goes to. */
    int HALF = 8;
    /** Rows that are read side by side where there are several: that keeps more memory reads under way than one. */
    int ROWS = 4;

    /**
     * @param rows little-endian float32 from {@code offset} on, as many as {@code x} has
     * @return the sum of products
     */
    float dot(float[] x, MemorySegment rows, long offset);

    /**
     * Equals {@link #dot} of a vector with itself, to the bit. A method of its own because memory that is sometimes
     * on Java's heap and sometimes mapped makes all loops several times slower: the compiler specialises for two
     * kinds of segments, not for three.
     *
     * @return the sum of squares
     */
    float square(float[] x);

    /**
     * As {@link #dot} for {@value #ROWS} rows, to the bit.
     *
     * @param offsets of the rows; one may stand there twice
     * @param products receives the results
     */
    void dots(float[] x, MemorySegment rows, long[] offsets, float[] products);

    /**
     * @param rows as for {@link #dot}
     * @return the sum of squared differences
     */
    float squaredDistance(float[] x, MemorySegment rows, long offset);

    /**
     * Updates a mean of {@code count} vectors with one more: {@code (mean * count + row / length) / (count + 1)}.
     *
     * @param rows as for {@link #dot}
     */
    void include(float[] mean, int count, MemorySegment rows, long offset, float length);

    /** @return the sum of the {@value #HALF} sums, added in halves */
    static float total(float a, float b, float c, float d, float e, float f, float g, float h) {
        return ((a + e) + (c + g)) + ((b + f) + (d + h));
    }
}
