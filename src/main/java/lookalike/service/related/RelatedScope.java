package lookalike.service.related;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.CaseFolding;
import lookalike.catalogue.store.Catalogue;
import lookalike.search.ProductNeighbours;
import lookalike.search.ProductNeighbours.Among;

/** Which products a product may lead to. Safe for use by several threads. */
public final class RelatedScope {

    private static final String BETWEEN = "\0";

    private final ProductNeighbours neighbours;
    private final BitSet allowed;
    /** By item, its values in the columns that must be the same, then in those that must differ; empty for none. */
    private final List<List<String>> values;
    /** How many columns must be the same. */
    private final int same;
    private final Map<String, Among> groups = new ConcurrentHashMap<>();

    private RelatedScope(ProductNeighbours neighbours, BitSet allowed, List<List<String>> values, int same) {
        this.neighbours = neighbours;
        this.allowed = allowed;
        this.values = values;
        this.same = same;
    }

    /** @throws LookalikeException if a column does not exist */
    public static RelatedScope of(ProductNeighbours neighbours, RelatedRequest request) throws LookalikeException {
        Catalogue catalogue = neighbours.catalogue();
        BitSet allowed = neighbours.items();
        allowed.and(catalogue.where(request.where()));
        if (request.inStock()) {
            allowed.and(StockColumn.of(catalogue).items(catalogue));
        }
        List<List<String>> columns = new ArrayList<>();
        for (String column : Stream.concat(request.same().stream(), request.other().stream()).toList()) {
            columns.add(catalogue.column(column).stream().map(CaseFolding::fold).toList());
        }
        List<List<String>> values = new ArrayList<>();
        for (int item = 0; item < catalogue.size(); item++) {
            int number = item;
            values.add(columns.stream().map(column -> column.get(number)).toList());
        }
        return new RelatedScope(neighbours, allowed, values, request.same().size());
    }

    /** @return the same rules among fewer products */
    RelatedScope only(BitSet items) {
        BitSet left = (BitSet) allowed.clone();
        left.and(items);
        return new RelatedScope(neighbours, left, values, same);
    }

    /** @return what the lists of a product, and its place in others, depend on beside its score */
    String inputs(int item) {
        return (allowed.get(item) ? "+" : "-") + String.join(BETWEEN, values.get(item));
    }

    /** @return the products that a product may lead to */
    Among among(int item) {
        return among(values(item));
    }

    /** @return what {@link #among(List)} depends on */
    public List<String> values(int item) {
        return values.get(item);
    }

    /**
     * @param own the values of a product, which may be of another part of the catalogue
     * @return the products that it may lead to
     */
    public Among among(List<String> own) {
        return Objects.requireNonNull(groups.computeIfAbsent(String.join(BETWEEN, own),
                _ -> neighbours.among(group(own))));
    }

    private BitSet group(List<String> wanted) {
        BitSet items = new BitSet();
        allowed.stream().filter(item -> fits(wanted, values.get(item))).forEach(items::set);
        return items;
    }

    private boolean fits(List<String> wanted, List<String> own) {
        for (int column = 0; column < wanted.size(); column++) {
            boolean isSame = wanted.get(column).equals(own.get(column));
            if (!wanted.get(column).isEmpty() && isSame != column < same) {
                return false;
            }
        }
        return true;
    }
}
