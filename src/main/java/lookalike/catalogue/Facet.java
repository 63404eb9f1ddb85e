package lookalike.catalogue;

import java.util.Optional;

/**
 * A column that products can be filtered by.
 *
 * @param column its header
 * @param kind of filter
 * @param role its meaning, if known
 */
public record Facet(String column, Kind kind, Optional<ColumnRole> role) {

    /** Kinds of filters. */
    public enum Kind {
        /** By some of its values. */
        VALUES,
        /** By a range of its numbers. */
        NUMBERS,
        /** By what is in stock: a range where the column has numbers, else some of its values. */
        STOCK
    }
}
