package lookalike.index;

import java.util.BitSet;
import java.util.List;
import lookalike.features.Feature;
import org.jspecify.annotations.Nullable;

/** Finds the items whose features have the greatest cosine with the query's. Safe for use by several threads. */
public interface NeighbourIndex {

    /** @return the number of items, which are numbered from 0 */
    int size();

    /** @return how many numbers a feature has */
    int dimension();

    /**
     * @param query of this index's dimension; its length does not matter
     * @param k at least 1
     * @return at most {@code k} neighbours, nearest first; equal cosines by smaller item number, as far as single
     *         precision tells them apart
     */
    default List<Neighbour> nearest(Feature query, int k) {
        return nearest(query, k, null);
    }

    /**
     * @param among the only items to consider, or null for all
     * @see #nearest(Feature, int)
     */
    List<Neighbour> nearest(Feature query, int k, @Nullable BitSet among);
}
