package lookalike.service.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.ColumnRole;
import lookalike.search.ProductNeighbours.Similar;
import lookalike.service.CatalogueInfo;
import lookalike.service.CatalogueSearch;
import lookalike.service.related.RelatedList;
import lookalike.storage.CsvTable;

/**
 * Lists of similar products in the formats of spreadsheets, programs and shops.
 * <p>Shopify imports metafields of products by handle; several references are separated by a semicolon, and its app
 * Search &amp; Discovery shows ten related products at most. WooCommerce imports upsells, which its product pages
 * show as what customers may like, too, by SKU, separated by commas; one within a SKU is escaped.
 */
public final class NeighbourSheets {

    private static final String SHOPIFY_COLUMN =
            "Related products (product.metafields.shopify--discovery--product_recommendation.related_products)";
    private static final int SHOPIFY_MOST = 10;
    private static final List<String> HANDLES = List.of("handle", "url handle");
    private static final List<String> SKUS = List.of("sku", "variant sku");

    private final List<RelatedList> lists;
    private final Map<String, String> names;
    private final Map<String, String> keys;

    /**
     * @param names of products, by id
     * @param keys handles or SKUs, by id
     */
    public NeighbourSheets(List<RelatedList> lists, Map<String, String> names, Map<String, String> keys) {
        this.lists = lists;
        this.names = names;
        this.keys = keys;
    }

    /**
     * @param wanted by the user
     * @return the header of the column that names products for a format. Empty is their ids, except for Shopify, which
     *     cannot be written without one
     */
    public static Optional<String> keyColumn(NeighbourFormat format, CatalogueInfo catalogue,
            Optional<String> wanted) {
        List<String> usual = format == NeighbourFormat.SHOPIFY ? HANDLES : SKUS;
        Optional<String> found = wanted.or(() -> usual.stream().flatMap(name -> catalogue.columns().stream()
                .filter(name::equalsIgnoreCase)).findFirst());
        return switch (format) {
            case CSV, JSONL -> Optional.empty();
            case WOOCOMMERCE -> found;
            case SHOPIFY -> found.or(() -> catalogue.header(ColumnRole.GROUP));
        };
    }

    /**
     * @param search of the catalogue
     * @param key header of the column that names products, see {@link #keyColumn}; empty for their ids
     * @return the lists of a catalogue's products
     */
    public static NeighbourSheets of(List<RelatedList> lists, CatalogueSearch search, Optional<String> key)
            throws LookalikeException {
        Optional<String> name = search.header(ColumnRole.NAME);
        return new NeighbourSheets(lists, name.isPresent() ? search.column(name.get()) : Map.of(),
                search.column(key.orElse(ColumnRole.ID.word())));
    }

    /** @return the file's content */
    public String text(NeighbourFormat format) {
        return switch (format) {
            case CSV -> csv();
            case JSONL -> lists.stream().map(NeighbourSheets::object).map(JsonText::line)
                    .collect(Collectors.joining());
            case SHOPIFY -> shop(List.of("Handle", "Title", SHOPIFY_COLUMN), "; ", SHOPIFY_MOST);
            case WOOCOMMERCE -> shop(List.of("SKU", "Name", "Upsells"), ", ", Integer.MAX_VALUE);
        };
    }

    private String csv() {
        List<List<Object>> rows = new ArrayList<>();
        for (RelatedList list : lists) {
            for (int number = 0; number < list.similar().size(); number++) {
                Similar similar = list.similar().get(number);
                rows.add(List.of(list.id(), name(list.id()), number + 1, similar.id(), name(similar.id()),
                        similar.similarity(), likeness(similar)));
            }
        }
        return new CsvTable(List.of("id", "name", "rank", "similar_id", "similar_name", "similarity", "likeness"), rows)
                .text();
    }

    private static Map<String, Object> object(RelatedList list) {
        List<Map<String, Object>> similar = new ArrayList<>();
        for (Similar one : list.similar()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("rank", similar.size() + 1);
            object.put("id", one.id());
            object.put("similarity", one.similarity());
            object.put("likeness", likeness(one));
            similar.add(object);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", list.id());
        object.put("similar", similar);
        return object;
    }

    private String shop(List<String> columns, String between, int most) {
        List<List<Object>> rows = new ArrayList<>();
        for (RelatedList list : lists) {
            String key = key(list.id());
            if (!key.isEmpty()) {
                rows.add(List.of(key, name(list.id()), list.similar().stream().map(Similar::id).map(this::key)
                        .filter(other -> !other.isEmpty() && !other.equals(key)).distinct().limit(most)
                        .map(other -> between.startsWith(",") ? other.replace(",", "\\,") : other)
                        .collect(Collectors.joining(between))));
            }
        }
        return new CsvTable(columns, rows).text();
    }

    /** @return the score as search results show it */
    private static double likeness(Similar similar) {
        return Math.clamp(similar.score(), 0, 1);
    }

    private String key(String id) {
        return keys.getOrDefault(id, "").strip();
    }

    private String name(String id) {
        return Stream.of(names.getOrDefault(id, ""), id).filter(text -> !text.isBlank()).findFirst().orElseThrow();
    }
}
