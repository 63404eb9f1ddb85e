package lookalike.vector;

/**
 * Keeps the k nearest of the items offered: smaller order first, then smaller number. The farthest kept item is on
 * top of a heap of {@link RankedKey}s, so that almost every offer costs one comparison. Not for several threads.
 */
public final class TopK {

    /** Largest initial heap: the caller may ask for more items than there are. */
    private static final int LARGEST_START = 1 << 16;

    private final int k;
    private final LongHeap farthestFirst;
    /** Keys from this one on are too far. */
    private long limit = Long.MAX_VALUE;
    private float bound = Float.POSITIVE_INFINITY;

    /** @param k how many to keep, at least 1 */
    public TopK(int k) {
        this.k = k;
        this.farthestFirst = new LongHeap(Math.min(k, LARGEST_START));
    }

    /** @return bytes of memory that the {@code k} nearest take */
    public static long bytes(int k) {
        return 8L * k + 64;
    }

    /** @return the order above which items are not among the nearest; infinite until {@code k} were offered */
    public float bound() {
        return bound;
    }

    /** @return whether an item of this key would be kept */
    public boolean isNear(long key) {
        return key < limit;
    }

    /**
     * @param order items are ordered by it, smaller is nearer; NaN is farthest
     * @param number of the item, at least 0
     */
    public void offer(float order, int number) {
        // Negated so that NaN gets through to the keys, which give it a place.
        if (!(order > bound)) {
            offer(RankedKey.of(order, number));
        }
    }

    /** Offers an item by its key of order and number. */
    public void offer(long key) {
        if (key >= limit) {
            return;
        }
        if (farthestFirst.size() == k) {
            farthestFirst.replaceGreatest(key);
        } else {
            farthestFirst.add(key);
            if (farthestFirst.size() < k) {
                return;
            }
        }
        limit = farthestFirst.greatest();
        bound = RankedKey.rank(limit);
    }

    /** Offers all that another one keeps. */
    public TopK merge(TopK other) {
        for (long key : other.ascending()) {
            offer(key);
        }
        return this;
    }

    /** @return keys of order and number, nearest first */
    public long[] ascending() {
        return farthestFirst.ascending();
    }
}
