package lookalike.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.store.Catalogue;

/** Defines which results are relevant: those whose key equals the query's. */
public sealed interface Relevance {

    /** How the user types {@link SameProduct}. */
    String SAME_PRODUCT = "same-product";

    /** @return the relevance as the user types it, part by part */
    List<String> parts();

    /** @return the key of each searched product; empty for a product that has none and is never relevant */
    List<String> keys(Catalogue searched) throws CatalogueException;

    /** @return the key of each query product; empty for a product that has none and can be no query */
    List<String> queryKeys(Catalogue queries) throws CatalogueException;

    /** @param text {@code same-product}, or columns joined by commas */
    static Relevance parse(String text) {
        if (text.strip().equalsIgnoreCase(SAME_PRODUCT)) {
            return new SameProduct();
        }
        return new SameValues(Arrays.stream(text.split(",")).map(String::strip).filter(column -> !column.isEmpty())
                .distinct().toList());
    }

    /**
     * Products are relevant to each other if they have exactly the same text in every one of some columns. A product
     * with a blank cell among them has no key.
     *
     * @param columns at least one
     */
    record SameValues(List<String> columns) implements Relevance {

        private static final String JOINED = " / ";

        public SameValues {
            columns = List.copyOf(columns);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("relevance needs a column");
            }
        }

        @Override
        public List<String> parts() {
            return columns;
        }

        @Override
        public List<String> keys(Catalogue searched) throws CatalogueException {
            List<List<String>> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(searched.column(column));
            }
            List<String> keys = new ArrayList<>();
            for (int item = 0; item < searched.size(); item++) {
                int at = item;
                List<String> values = cells.stream().map(column -> column.get(at)).toList();
                keys.add(values.contains("") ? "" : String.join(JOINED, values));
            }
            return keys;
        }

        @Override
        public List<String> queryKeys(Catalogue queries) throws CatalogueException {
            return keys(queries);
        }
    }

    /** Only the product itself is relevant: queries are other photos of products, each named by its product's id. */
    record SameProduct() implements Relevance {

        @Override
        public List<String> parts() {
            return List.of(SAME_PRODUCT);
        }

        @Override
        public List<String> keys(Catalogue searched) {
            List<String> ids = new ArrayList<>();
            for (int item = 0; item < searched.size(); item++) {
                ids.add(searched.id(item));
            }
            return Collections.unmodifiableList(ids);
        }

        @Override
        public List<String> queryKeys(Catalogue queries) {
            List<String> names = new ArrayList<>();
            for (int item = 0; item < queries.size(); item++) {
                String file = queries.image(item).substring(queries.image(item).lastIndexOf('/') + 1);
                names.add(file.substring(0, file.lastIndexOf('.')));
            }
            return Collections.unmodifiableList(names);
        }
    }
}
