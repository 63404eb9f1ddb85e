package lookalike.ranking.index;

import java.nio.ShortBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of the products that the picture of each row shows. Most pictures show one product, or several with the
 * same values; for the others, all different values are kept, as the one that agrees best with a query counts.
 */
public final class RowValues {

    private final ColumnCodes first;
    /** By row, where there are any, those that differ from the first product's and from each other. */
    private final Map<Integer, ColumnCodes> others;
    /** The rows in {@link #others}: every row is looked up for every query, and hardly any is there. */
    private final BitSet shared = new BitSet();

    private RowValues(ColumnCodes first, Map<Integer, ColumnCodes> others) {
        this.first = first;
        this.others = others;
        others.keySet().forEach(shared::set);
    }

    /** @param first by row, the values of the one product that its picture shows */
    public static RowValues of(ColumnCodes first) {
        return new RowValues(first, Map.of());
    }

    /**
     * @param products the values of products
     * @param first by row, the first product that its picture shows; -1 if it shows none
     * @param further by row, for pictures that show several products, the others
     */
    public static RowValues of(ColumnCodes products, int[] first, Map<Integer, int[]> further) {
        Map<Integer, ColumnCodes> others = new HashMap<>();
        further.forEach((row, shown) -> {
            Set<ShortBuffer> known = new HashSet<>(Set.of(products.row(first[row])));
            int[] different = IntStream.of(shown).filter(product -> known.add(products.row(product))).toArray();
            if (different.length > 0) {
                others.put(row, products.rows(different));
            }
        });
        return new RowValues(products.rows(first), others);
    }

    /** @return by row, the values of the first product */
    ColumnCodes first() {
        return first;
    }

    /** @return the values of a row's further products, if they differ from the first one's; else null */
    @Nullable
    ColumnCodes others(int row) {
        return shared.get(row) ? others.get(row) : null;
    }
}
