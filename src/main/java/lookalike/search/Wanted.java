package lookalike.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.search.colour.ColourMatch;
import org.jspecify.annotations.Nullable;

/**
 * Which products may be results, how many, and in which colour.
 *
 * @param k how many, at least 1
 * @param items the only ones, or null for all
 * @param rows of these, or null for all
 * @param banned first rows of products that are no results
 * @param colour that they should have; empty for any
 */
record Wanted(int k, @Nullable BitSet items, @Nullable BitSet rows, Set<Integer> banned,
        Optional<ColourMatch> colour) {

    /** Of so many products that are like the photo, those of the colour come first. */
    private static final int LOOKED_THROUGH = 2000;

    /** @return how many of the best to find before {@link #coloured}, at least {@code most} */
    int depth(int most) {
        return colour.isPresent() ? Math.max(most, LOOKED_THROUGH) : most;
    }

    /** @return the same by falling score, with the colour's part; as they are if any colour will do */
    List<Candidate> coloured(List<Candidate> found) {
        return colour.map(match -> found.stream().map(each -> each.withColour(match.part(each.item())))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed()).toList()).orElse(found);
    }

    /** @return at least so many products of the same */
    Wanted atLeast(int products) {
        return new Wanted(Math.max(k, products), items, rows, banned, colour);
    }

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
