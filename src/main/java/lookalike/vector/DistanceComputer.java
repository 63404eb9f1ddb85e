package lookalike.vector;

/** Measures items against one query, several at a time. Not for several threads: each search has its own. */
public interface DistanceComputer {

    /** @return how many items are measured at a time, at most */
    int batch();

    /**
     * Finds by what items are ordered, smaller being nearer; see the implementation for what that is.
     *
     * @param items numbers of items, as long as {@link #batch}; what lies behind {@code count} may be overwritten
     * @param count how many of them are wanted, at least 1
     * @param orders receives the results, as long as {@link #batch}; behind {@code count} it may hold anything. Each
     *               depends on its own item only
     */
    void order(int[] items, int count, float[] orders);
}
