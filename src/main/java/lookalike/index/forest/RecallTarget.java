package lookalike.index.forest;

/**
 * What a search is to reach by default.
 *
 * @param recall the share of the true k nearest that is to be found, above 0 and at most 1
 * @param k how many nearest that means
 */
public record RecallTarget(double recall, int k) {

    /** What the product shows, and how much of it may be missed. */
    public static final RecallTarget USUAL = new RecallTarget(0.98, 5);

    public RecallTarget {
        if (!(recall > 0 && recall <= 1) || k < 1) {
            throw new IllegalArgumentException("recall " + recall + " at " + k);
        }
    }
}
