package lookalike.catalogue.store;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;

/**
 * Reads products from a catalogue's database, one at a time.
 *
 * @param columns of its table
 * @param variant SQL for the variant that an attribute belongs to: 0 for the product's first row
 */
record StoredProducts(CatalogueDatabase database, StoredColumns columns, String variant) {

    /** @return everything about a product, with this id and these pictures */
    Product product(int item, String id, List<String> images) throws CatalogueException {
        return database
                .query("SELECT name, category, description, price, currency, url, rating, reviews, likes FROM product "
                        + "WHERE item = ?", List.of(item), row -> {
                            Offer offer = new Offer(Optional.ofNullable(row.getString(4)).map(BigDecimal::new),
                                    row.getString(5),
                                    Optional.ofNullable(row.getString(6)).map(URI::create));
                            Ratings ratings = new Ratings(
                                    row.getObject(7) == null ? OptionalDouble.empty()
                                            : OptionalDouble.of(row.getDouble(7)),
                                    row.getObject(8) == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(8)),
                                    row.getObject(9) == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(9)));
                            Map<String, String> attributes = new LinkedHashMap<>();
                            Map<String, List<String>> variants = new LinkedHashMap<>();
                            readCells(item, attributes, variants);
                            return new Product(id, images, row.getString(1), row.getString(2),
                                    row.getString(3), offer, ratings, attributes, variants);
                        })
                .getFirst();
    }

    /** @return what products are sorted by, of {@code size} products */
    ProductKeys keys(int size) throws CatalogueException {
        List<String> names = new ArrayList<>(size);
        double[] prices = new double[size];
        double[] ratings = new double[size];
        database.query("SELECT name, CAST(price AS REAL), rating FROM product ORDER BY item", List.of(), row -> {
            prices[names.size()] = row.getObject(2) == null ? Double.NaN : row.getDouble(2);
            ratings[names.size()] = row.getObject(3) == null ? Double.NaN : row.getDouble(3);
            return names.add(row.getString(1));
        });
        return new ProductKeys(names, prices, ratings);
    }

    /** Reads the values of a product's first row, and the further ones of its variants. */
    private void readCells(int item, Map<String, String> attributes, Map<String, List<String>> variants)
            throws CatalogueException {
        // CROSS keeps SQLite's planner from scanning all attributes: one look-up by (col, item) for each column.
        database.query("SELECT number, text, " + variant + " FROM csv_column CROSS JOIN attribute "
                + "ON col = number AND item = ? WHERE header IS NOT NULL ORDER BY 1, 3",
                List.of(item), row -> {
                    String header = columns.all().get(row.getInt(1)).header().orElseThrow();
                    return row.getInt(3) == 0
                            ? attributes.put(header, row.getString(2))
                            : variants.computeIfAbsent(header, _ -> new ArrayList<>()).add(row.getString(2));
                });
    }
}
