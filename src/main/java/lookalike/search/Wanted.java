package lookalike.search;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which products may be results, and how many.
 *
 * @param k how many, at least 1
 * @param items the only ones, or null for all
 * @param rows of these, or null for all
 * @param banned first rows of products that are no results
 */
record Wanted(int k, @Nullable BitSet items, @Nullable BitSet rows, Set<Integer> banned) {

    /** @return whether a product may be a result, as far as the filter goes */
    boolean has(int item) {
        return items == null || items.get(item);
    }

    /**
     * @param size of the index
     * @return how many rows there are to find
     */
    int rows(int size) {
        return rows == null ? size : rows.cardinality();
    }
}
