package lookalike.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Product;
import lookalike.catalogue.store.Catalogue;
import lookalike.ranking.ScoreParts;
import lookalike.search.snapshot.ProductRows;
import org.jspecify.annotations.Nullable;

/**
 * Maps products to the rows of their features, and filters them. A product has a row for each of its pictures that is
 * indexed; products whose first rows are equal are twins. Closes its catalogue.
 */
final class IndexedProducts implements AutoCloseable {

    private final Catalogue catalogue;
    private final ProductRows rows;
    /** The products that each row's picture shows, row by row, in the catalogue's order. */
    private final int[] shown;
    /** By row, where its products begin in {@link #shown}; they end where those of the next row begin. */
    private final int[] begin;
    private final int rowCount;
    private final BitSet items;
    private final boolean hides;

    /** @param hidden ids of products that are never results */
    IndexedProducts(Catalogue catalogue, ProductRows rows, Set<String> hidden) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.items = new BitSet(rows.first().length);
        int[] counts = counts();
        this.begin = new int[counts.length + 1];
        for (int row = 0; row < counts.length; row++) {
            begin[row + 1] = begin[row] + counts[row];
        }
        this.rowCount = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        this.shown = new int[begin[counts.length]];
        int[] next = begin.clone();
        forEach((item, row) -> shown[next[row]++] = item);
        List<Integer> never = hidden.stream().map(catalogue::item).filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt).toList();
        this.hides = !never.isEmpty();
        never.forEach(items::clear);
    }

    /** @return by row, how many products its picture shows; notes which products have a row */
    private int[] counts() {
        int[] counts = new int[rows.count()];
        forEach((item, row) -> {
            counts[row]++;
            items.set(item);
        });
        return counts;
    }

    private void forEach(ItemRows sink) {
        for (int item = 0; item < rows.first().length; item++) {
            if (!rows.several().isEmpty() && rows.several().containsKey(item)) {
                for (int row : rows.of(item)) {
                    sink.accept(item, row);
                }
            } else if (rows.first()[item] != ProductRows.NONE) {
                sink.accept(item, rows.first()[item]);
            }
        }
    }

    /** Takes each row of each product. */
    @FunctionalInterface
    private interface ItemRows {
        void accept(int item, int row);
    }

    Product product(int item) throws CatalogueException {
        return catalogue.product(item);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** @return how many rows belong to some product */
    int rows() {
        return rowCount;
    }

    /** @return how many products have a picture that is not indexed yet */
    int waiting() {
        return rows.waiting();
    }

    /** @return whether some products are hidden, so that not all that have a feature may be results */
    boolean hides() {
        return hides;
    }

    /** @return the products that have a feature and are not hidden */
    BitSet items() {
        return (BitSet) items.clone();
    }

    /** @return whether a product has a feature */
    boolean isIndexed(int item) {
        return rows.first()[item] != ProductRows.NONE;
    }

    /** @return the first rows of these products; products without a feature have none */
    List<Integer> firstRows(List<String> ids) {
        return ids.stream().map(catalogue::item).filter(OptionalInt::isPresent)
                .map(item -> firstRow(item.getAsInt())).filter(row -> row != ProductRows.NONE).toList();
    }

    /** @return the row of the first indexed picture of a product that has a feature; equal for twins */
    int firstRow(int item) {
        return rows.first()[item];
    }

    /** @return the products that a row's picture shows, in the catalogue's order */
    List<Integer> items(int row) {
        List<Integer> found = new ArrayList<>(begin[row + 1] - begin[row]);
        for (int at = begin[row]; at < begin[row + 1]; at++) {
            found.add(shown[at]);
        }
        return found;
    }

    /**
     * @param count how many rows to tell of
     * @return by row, the first product that its picture shows; -1 if it shows none
     */
    int[] firstItems(int count) {
        int[] first = new int[count];
        for (int row = 0; row < count; row++) {
            first[row] = row + 1 < begin.length && begin[row] < begin[row + 1] ? shown[begin[row]] : ProductRows.NONE;
        }
        return first;
    }

    /**
     * @param count how many rows to tell of
     * @return by row, for pictures that show several products, those but the first
     */
    Map<Integer, int[]> furtherItems(int count) {
        Map<Integer, int[]> further = new HashMap<>();
        for (int row = 0; row < Math.min(count, begin.length - 1); row++) {
            if (begin[row + 1] - begin[row] > 1) {
                further.put(row, Arrays.copyOfRange(shown, begin[row] + 1, begin[row + 1]));
            }
        }
        return further;
    }

    /** @return the rows of all pictures of a product that have one */
    List<Integer> rowsOf(int item) {
        return rows.of(item);
    }

    /** @return how many pictures a product has */
    int pictures(int item) {
        return rows.several().getOrDefault(item, List.of(firstRow(item))).size();
    }

    /** @return the picture of a product that a row belongs to */
    String picture(int item, int row) {
        List<Integer> own = rows.several().get(item);
        return own == null ? catalogue.image(item) : catalogue.images(item).get(own.indexOf(row));
    }

    /** @return the rows with at least one item that meets a condition */
    BitSet rowsWith(IntPredicate condition) {
        BitSet found = new BitSet();
        for (int row = 0; row + 1 < begin.length; row++) {
            if (Arrays.stream(shown, begin[row], begin[row + 1]).anyMatch(condition)) {
                found.set(row);
            }
        }
        return found;
    }

    /** @return the products that pass a filter */
    BitSet selected(ProductFilter selection) throws CatalogueException {
        BitSet left = described(selection);
        left.and(catalogue.where(selection.conditions()));
        return left;
    }

    /** @return the products that meet a filter's text and ids, whatever its conditions */
    BitSet described(ProductFilter selection) throws CatalogueException {
        return selection.described(catalogue, items);
    }

    /**
     * @param row of the picture that was found
     * @param wanted the only products to report as twins, or null for all
     * @param similarity NaN if nothing was compared, and then there are no parts of a score either
     */
    ProductMatch match(int rank, int item, int row, @Nullable BitSet wanted, double similarity, ScoreParts parts)
            throws CatalogueException {
        List<String> twins = items(firstRow(item)).stream()
                .filter(other -> other != item && firstRow(other) == firstRow(item))
                .filter(other -> wanted == null || wanted.get(other)).map(catalogue::id).toList();
        double likeness = Double.isNaN(similarity) ? Double.NaN : Math.clamp(parts.total(), 0, 1);
        return new ProductMatch(rank, catalogue.product(item), picture(item, row), similarity, likeness, parts, twins);
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
