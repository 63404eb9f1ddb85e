package lookalike.vector;

/**
 * A rank and a number packed into one whole number that orders as the pair does: by rank, then by number, as C++ orders
 * the pairs that Annoy keeps. NaN ranks above every other number.
 */
public final class RankedKey {

    private RankedKey() {}

    /**
     * @param rank 0 and -0 are the same rank
     * @param number at least 0
     */
    public static long of(float rank, int number) {
        int bits = Float.floatToIntBits(rank + 0f);
        // The bits of negative numbers order the wrong way round, all but the sign.
        return (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32 | number;
    }

    /** @return the rank that a key was made of */
    public static float rank(long key) {
        int bits = (int) (key >> 32);
        return Float.intBitsToFloat(bits ^ bits >> 31 & Integer.MAX_VALUE);
    }

    /** @return the number that a key was made of */
    public static int number(long key) {
        return (int) key;
    }
}
