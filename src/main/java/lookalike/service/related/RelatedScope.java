package lookalike.service.related;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import lookalike.LookalikeException;
import lookalike.catalogue.CaseFolding;
import lookalike.catalogue.store.Catalogue;
import lookalike.search.ProductNeighbours;
import lookalike.search.ProductNeighbours.Among;

/** Which products a product may lead to. Safe for use by several threads. */
final class RelatedScope {

    private static final String BETWEEN = "\0";

    private final ProductNeighbours neighbours;
    private final BitSet allowed;
    /** By item, its values in the columns that must be the same; empty where it has none. */
    private final List<List<String>> values;
    private final Map<String, Among> groups = new ConcurrentHashMap<>();

    private RelatedScope(ProductNeighbours neighbours, BitSet allowed, List<List<String>> values) {
        this.neighbours = neighbours;
        this.allowed = allowed;
        this.values = values;
    }

    static RelatedScope of(ProductNeighbours neighbours, RelatedRequest request) throws LookalikeException {
        Catalogue catalogue = neighbours.catalogue();
        BitSet allowed = neighbours.items();
        allowed.and(catalogue.where(request.where()));
        if (request.inStock()) {
            allowed.and(StockColumn.of(catalogue).items(catalogue));
        }
        List<List<String>> columns = new ArrayList<>();
        for (String column : request.same()) {
            columns.add(catalogue.column(column).stream().map(CaseFolding::fold).toList());
        }
        List<List<String>> values = new ArrayList<>();
        for (int item = 0; item < catalogue.size(); item++) {
            int number = item;
            values.add(columns.stream().map(column -> column.get(number)).toList());
        }
        return new RelatedScope(neighbours, allowed, values);
    }

    /** @return the same rules among fewer products */
    RelatedScope only(BitSet items) {
        BitSet left = (BitSet) allowed.clone();
        left.and(items);
        return new RelatedScope(neighbours, left, values);
    }

    /** @return what the lists of a product, and its place in others, depend on beside its score */
    String inputs(int item) {
        return (allowed.get(item) ? "+" : "-") + String.join(BETWEEN, values.get(item));
    }

    /** @return the products that a product may lead to */
    Among among(int item) {
        return Objects.requireNonNull(groups.computeIfAbsent(String.join(BETWEEN, values.get(item)),
                _ -> neighbours.among(group(values.get(item)))));
    }

    private BitSet group(List<String> wanted) {
        BitSet items = new BitSet();
        allowed.stream().filter(item -> isSame(wanted, values.get(item))).forEach(items::set);
        return items;
    }

    private static boolean isSame(List<String> wanted, List<String> own) {
        for (int column = 0; column < wanted.size(); column++) {
            if (!wanted.get(column).isEmpty() && !wanted.get(column).equals(own.get(column))) {
                return false;
            }
        }
        return true;
    }
}
