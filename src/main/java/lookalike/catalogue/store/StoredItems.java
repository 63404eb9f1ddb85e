package lookalike.catalogue.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Condition;
import lookalike.catalogue.ProductCounts;

/** The ids and pictures of a catalogue's products, by item from 0 on: read at once, and kept in memory. */
final class StoredItems {

    private final List<String> ids = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    /** By item, all pictures of products that have several. */
    private final Map<Integer, List<String>> several = new HashMap<>();
    private final Map<String, Integer> items;

    /** @param hasSeveral whether the database tells of products with several pictures */
    StoredItems(CatalogueDatabase database, boolean hasSeveral) throws CatalogueException {
        database.query("SELECT id, image FROM product ORDER BY item", List.of(), row -> {
            ids.add(row.getString(1));
            return images.add(row.getString(2));
        });
        if (hasSeveral) {
            database.query("SELECT item, image FROM picture ORDER BY item, number", List.of(),
                    row -> several.computeIfAbsent(row.getInt(1), item -> new ArrayList<>(List.of(images.get(item))))
                            .add(row.getString(2)));
        }
        this.items = HashMap.newHashMap(ids.size());
        for (int item = 0; item < ids.size(); item++) {
            items.put(ids.get(item), item);
        }
    }

    /** @return the number of products */
    int size() {
        return ids.size();
    }

    /** @return the ids of all products, in their order */
    List<String> ids() {
        return Collections.unmodifiableList(ids);
    }

    String id(int item) {
        return ids.get(item);
    }

    /** @return the shown picture of product {@code item} */
    String image(int item) {
        return images.get(item);
    }

    /** @return all pictures of product {@code item}, the shown one first */
    List<String> images(int item) {
        List<String> all = several.get(item);
        return all == null ? List.of(images.get(item)) : Collections.unmodifiableList(all);
    }

    /** @return the number of the product with this id, if there is one */
    OptionalInt item(String id) {
        Integer item = items.get(id);
        return item == null ? OptionalInt.empty() : OptionalInt.of(item);
    }

    /** @return the products whose id meets a condition */
    BitSet where(Condition condition) {
        BitSet found = new BitSet(size());
        IntStream.range(0, size()).filter(item -> condition.isMetBy(id(item))).forEach(found::set);
        return found;
    }

    /** @param joinedRows rows that were joined to a product's first row */
    ProductCounts counts(int joinedRows) {
        Set<String> all = new HashSet<>(images);
        int first = all.size();
        several.values().forEach(all::addAll);
        return new ProductCounts(size(), all.size(), size() - first, joinedRows);
    }
}
