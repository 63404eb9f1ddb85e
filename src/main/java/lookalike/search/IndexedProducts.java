package lookalike.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureSnapshot;
import org.jspecify.annotations.Nullable;

/** Maps products to the rows of their features, and filters them. Closes its catalogue. */
final class IndexedProducts implements AutoCloseable {

    private final Catalogue catalogue;
    /** The products that each row's picture shows, in the catalogue's order. */
    private final Map<Integer, List<Integer>> itemsOfRow = new HashMap<>();
    private final Map<String, Integer> rowOfId = new HashMap<>();
    private final BitSet items;
    private int waiting;

    /** @throws SearchException.NotIndexed if no product has a feature */
    IndexedProducts(Catalogue catalogue, FeatureSnapshot features) throws LookalikeException {
        this.catalogue = catalogue;
        this.items = new BitSet(catalogue.size());
        Map<String, Integer> rows = features.rows();
        Set<String> broken = features.brokenImages().stream().map(CatalogueProblem::place).collect(Collectors.toSet());
        for (int item = 0; item < catalogue.size(); item++) {
            Integer row = rows.get(catalogue.image(item));
            if (row != null) {
                itemsOfRow.computeIfAbsent(row, _ -> new ArrayList<>(1)).add(item);
                rowOfId.put(catalogue.id(item), row);
                items.set(item);
            } else if (!broken.contains(catalogue.image(item))) {
                waiting++;
            }
        }
        if (itemsOfRow.isEmpty()) {
            throw new SearchException.NotIndexed(catalogue.name());
        }
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

    /** @return the products that have a feature */
    BitSet items() {
        return (BitSet) items.clone();
    }

    /** @return the rows of these products; products without a feature have none */
    List<Integer> rows(List<String> ids) {
        return ids.stream().map(rowOfId::get).filter(Objects::nonNull).toList();
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
        BitSet left = items();
        if (!selection.text().isEmpty()) {
            BitSet named = new BitSet(catalogue.size());
            catalogue.search(selection.text()).forEach(named::set);
            left.and(named);
        }
        if (selection.ids().isPresent()) {
            BitSet named = new BitSet(catalogue.size());
            selection.ids().get().forEach(id -> catalogue.item(id).ifPresent(named::set));
            left.and(named);
        }
        return left;
    }

    /** @param wanted the only products to report, or null for all */
    ProductMatch match(int rank, int row, @Nullable BitSet wanted, double similarity) throws CatalogueException {
        List<Integer> meant = Objects.requireNonNull(itemsOfRow.get(row), "a row of no product").stream()
                .filter(item -> wanted == null || wanted.get(item)).toList();
        List<String> twins = meant.stream().skip(1).map(catalogue::id).toList();
        return new ProductMatch(rank, catalogue.product(meant.getFirst()), similarity, twins);
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
