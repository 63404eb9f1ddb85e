package lookalike.vector;

/** Measures items against one query, several at a time. Not for several threads: each search has its own. */
public interface DistanceComputer {

    /** @return how many items can be measured at a time */
    int batch();

    /**
     * Computes the values that items are ordered by, smaller being nearer; the implementation defines which value.
     *
     * @param items numbers of items, as long as {@link #batch}; entries from {@code count} on repeat the first one, so
     *     that loops over several items need no end of their own
     * @param count how many of them are wanted, at least 1
     * @param orders receives the results, as long as {@link #batch}; entries from {@code count} on are undefined.
     *     Each result depends on its own item only
     */
    void order(int[] items, int count, float[] orders);
}
