package lookalike.taste;

/** What somebody did with a product, from which interest is inferred. */
public enum Interest {
    /** Looked at its details. */
    VIEW(0.1),
    /** Put it into a basket. */
    BASKET(0.5),
    /** Marked it with a heart, or put it onto a wish list. */
    HEART(1),
    /** Put it onto a board. */
    BOARD(1),
    /** Bought it. */
    PURCHASE(1),
    /** Bought it and gave it back; takes the purchase back. */
    RETURN(-1);

    private final double weight;

    Interest(double weight) {
        this.weight = weight;
    }

    /** @return how much it tells about a person's taste; a heart is 1 */
    public double weight() {
        return weight;
    }
}
