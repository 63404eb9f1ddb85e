package lookalike.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.Product;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.ranking.ScoreParts;
import org.jspecify.annotations.Nullable;

/**
 * Maps products to the rows of their features, and filters them. A product has a row for each of its pictures that is
 * indexed; products whose first rows are equal are twins. Closes its catalogue.
 */
final class IndexedProducts implements AutoCloseable {

    private static final int NO_ROW = -1;

    private final Catalogue catalogue;
    /** The products that each row's picture shows, in the catalogue's order. */
    private final Map<Integer, List<Integer>> itemsOfRow = new HashMap<>();
    /** By item, the row of the first of its pictures that has one, or -1. */
    private final int[] firstRow;
    /** By item, for products that have several pictures, the row of each, or -1. */
    private final Map<Integer, List<Integer>> severalRows = new HashMap<>();
    private final BitSet items;
    private int waiting;
    private boolean hides;

    /**
     * @param hidden ids of products that are never results
     * @throws SearchException.NotIndexed if no product has a feature
     * @throws SearchException.NoReadablePicture if that is because no picture could be read
     */
    IndexedProducts(Catalogue catalogue, FeatureSnapshot features, Set<String> hidden) throws LookalikeException {
        this.catalogue = catalogue;
        this.items = new BitSet(catalogue.size());
        this.firstRow = new int[catalogue.size()];
        Map<String, Integer> rows = features.rows();
        Set<String> broken = features.brokenImages().stream().map(CatalogueProblem::place).collect(Collectors.toSet());
        for (int item = 0; item < catalogue.size(); item++) {
            List<String> images = catalogue.images(item);
            List<Integer> own = new ArrayList<>(images.size());
            boolean isWaiting = false;
            firstRow[item] = NO_ROW;
            for (String image : images) {
                int row = rows.getOrDefault(image, NO_ROW);
                if (row == NO_ROW) {
                    isWaiting |= !broken.contains(image);
                } else if (!own.contains(row)) {
                    itemsOfRow.computeIfAbsent(row, _ -> new ArrayList<>(1)).add(item);
                    firstRow[item] = firstRow[item] == NO_ROW ? row : firstRow[item];
                }
                own.add(row);
            }
            boolean isHidden = hidden.contains(catalogue.id(item));
            hides |= isHidden;
            items.set(item, firstRow[item] != NO_ROW && !isHidden);
            if (own.size() > 1) {
                severalRows.put(item, own);
            }
            waiting += isWaiting ? 1 : 0;
        }
        if (itemsOfRow.isEmpty()) {
            throw SearchException.withoutFeatures(catalogue, features);
        }
    }

    Product product(int item) throws CatalogueException {
        return catalogue.product(item);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** @return how many rows belong to some product */
    int rows() {
        return itemsOfRow.size();
    }

    /** @return how many products have a picture that is not indexed yet */
    int waiting() {
        return waiting;
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
        return firstRow[item] != NO_ROW;
    }

    /** @return the first rows of these products; products without a feature have none */
    List<Integer> firstRows(List<String> ids) {
        return ids.stream().map(catalogue::item).filter(OptionalInt::isPresent)
                .map(item -> firstRow[item.getAsInt()]).filter(row -> row != NO_ROW).toList();
    }

    /** @return the row of the first indexed picture of a product that has a feature; equal for twins */
    int firstRow(int item) {
        return firstRow[item];
    }

    /** @return the products that a row's picture shows, in the catalogue's order */
    List<Integer> items(int row) {
        return Objects.requireNonNull(itemsOfRow.get(row), "a row of no product");
    }

    /**
     * @param rows how many to tell of
     * @return by row, the first product that its picture shows; -1 if it shows none
     */
    int[] firstItems(int rows) {
        int[] first = new int[rows];
        for (int row = 0; row < rows; row++) {
            List<Integer> shown = itemsOfRow.get(row);
            first[row] = shown == null ? NO_ROW : shown.getFirst();
        }
        return first;
    }

    /** @return the rows of all pictures of a product that have one */
    List<Integer> rowsOf(int item) {
        return severalRows.getOrDefault(item, List.of(firstRow[item])).stream().filter(row -> row != NO_ROW).toList();
    }

    /** @return how many pictures a product has */
    int pictures(int item) {
        return severalRows.getOrDefault(item, List.of(firstRow[item])).size();
    }

    /** @return the picture of a product that a row belongs to */
    String picture(int item, int row) {
        List<Integer> own = severalRows.get(item);
        return own == null ? catalogue.image(item) : catalogue.images(item).get(own.indexOf(row));
    }

    /** @return the rows with at least one item that meets a condition */
    BitSet rowsWith(IntPredicate condition) {
        BitSet rows = new BitSet();
        itemsOfRow.forEach((row, each) -> {
            if (each.stream().anyMatch(condition::test)) {
                rows.set(row);
            }
        });
        return rows;
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
        List<String> twins = items(firstRow[item]).stream()
                .filter(other -> other != item && firstRow[other] == firstRow[item])
                .filter(other -> wanted == null || wanted.get(other)).map(catalogue::id).toList();
        double likeness = Double.isNaN(similarity) ? Double.NaN : Math.clamp(parts.total(), 0, 1);
        return new ProductMatch(rank, catalogue.product(item), picture(item, row), similarity, likeness, parts, twins);
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
