package lookalike.vector;

import java.lang.foreign.MemorySegment;

/**
 * The loops over the numbers of a vector that searching and building spend their time in, in single precision. All
 * implementations add up in the same order, so that they give the same bits and therefore the same answers and the
 * same files: number i of the leading whole blocks of {@value #LANES} goes to sum i mod {@value #LANES}; number i of
 * a whole block of {@value #HALF} after them to sum i mod {@value #HALF}; the sums are added up by {@link #total}, and
 * what is left over one by one. Products are rounded before they are added.
 * <p>The reference adds up in an order that depends on the machine that it was compiled for; so do the last bits of
 * its answers.
 */
public sealed interface VectorKernel permits ScalarKernel, SimdKernel {

    /** Sums that are kept side by side. */
    int LANES = 16;
    /** Of these, the sums that a block too short for all of them goes to. */
    int HALF = 8;
    /** Rows that are read side by side where there are several: it keeps more of the memory under way than one. */
    int ROWS = 4;

    /**
     * @param rows little-endian float32 from {@code offset} on, as many as {@code x} has
     * @return the sum of products
     */
    float dot(float[] x, MemorySegment rows, long offset);

    /**
     * As {@link #dot} of a vector with itself, to the bit. Apart from it because memory that is on Java's heap now and
     * mapped then makes all loops several times slower: the compiler prepares for two kinds of segments, not for three.
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
     * Moves a mean of {@code count} vectors to that of one more: {@code (mean * count + row / length) / (count + 1)}.
     *
     * @param rows as for {@link #dot}
     */
    void include(float[] mean, int count, MemorySegment rows, long offset, float length);

    /** @return the sum of the {@value #HALF} sums, by halves */
    static float total(float a, float b, float c, float d, float e, float f, float g, float h) {
        return ((a + e) + (c + g)) + ((b + f) + (d + h));
    }
}
