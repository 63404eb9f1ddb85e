package lookalike.catalogue;

/**
 * A column that products can be filtered by.
 *
 * @param column its header
 * @param kind of filter
 */
public record Facet(String column, Kind kind) {

    /** Kinds of filters. */
    public enum Kind {
        /** By some of its values. */
        VALUES,
        /** By a range of its numbers. */
        NUMBERS
    }
}
