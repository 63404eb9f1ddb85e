package lookalike.taste;

/**
 * How much customers in general, and one client in particular, can be expected to like the products of a catalogue.
 * Safe for use by several threads.
 */
@FunctionalInterface
public interface TasteScore {

    /** The greatest score, and minus the least one; the unit is that of a cosine. */
    double BOUND = 0.06;

    /** Nothing is known. */
    TasteScore NONE = _ -> 0;

    /**
     * @param item a product's number in its catalogue
     * @return {@code -}{@value #BOUND} to {@value #BOUND}; 0 if nothing is known
     */
    double of(int item);
}
