package lookalike.catalogue;

/**
 * A column that products can be chosen by.
 *
 * @param column its header
 * @param kind how
 */
public record Facet(String column, Kind kind) {

    /** How products are chosen. */
    public enum Kind {
        /** By some of its values. */
        VALUES,
        /** By a range of its numbers. */
        NUMBERS
    }
}
