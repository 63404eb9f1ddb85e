package lookalike.index.forest;

/**
 * The recall that a search should reach by default.
 *
 * @param recall the share of the true k nearest that should be found, above 0 and at most 1
 * @param k the number of nearest items
 */
public record RecallTarget(double recall, int k) {

    /** The default: of the five results shown, two in a hundred may be missed. */
    public static final RecallTarget USUAL = new RecallTarget(0.98, 5);

    public RecallTarget {
        if (!(recall > 0 && recall <= 1) || k < 1) {
            throw new IllegalArgumentException("recall " + recall + " at " + k);
        }
    }
}
