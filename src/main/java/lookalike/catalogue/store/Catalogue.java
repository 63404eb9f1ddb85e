package lookalike.catalogue.store;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import lookalike.Fact;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Facet;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.source.CatalogueFiles;
import lookalike.catalogue.source.ImageSource;
import lookalike.storage.StoredFact;

/**
 * A catalogue as it was last read: products numbered from 0 in the CSV's order, pictures without a row after them.
 * Products lie in SQLite and are fetched when asked for, so that half a million of them need little memory. A snapshot:
 * later refreshes do not change it. Safe for use by several threads.
 */
public final class Catalogue implements AutoCloseable {

    private final String name;
    private final Path file;
    /** Holds one read transaction from opening to closing, which is what makes this a snapshot; guarded by itself. */
    private final Connection connection;
    private final Path location;
    /** Changes whenever it is read again. */
    private final String stamp;
    private final StoredColumns columns;
    /** Opened by the first search by text; guarded by the connection. */
    private ProductTextIndex words;
    private final List<String> ids = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    private final Map<String, Integer> items;

    private Catalogue(String name, Path file, Connection connection) throws SQLException, CatalogueException {
        this.name = name;
        this.file = file;
        this.connection = connection;
        Map<String, String> meta = CatalogueDatabase.meta(connection);
        if (!meta.keySet().containsAll(List.of("location", "csv", "products"))) {
            throw new CatalogueException.DamagedDatabase(file, null);
        }
        this.location = Path.of(meta.get("location"));
        this.stamp = meta.get("read") + " " + meta.get("products");
        this.columns = StoredColumns.read(connection);
        try (PreparedStatement query = connection.prepareStatement("SELECT id, image FROM product ORDER BY item");
             ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
                images.add(rows.getString(2));
            }
        }
        if (!meta.get("products").equals(String.valueOf(ids.size()))) {
            throw new CatalogueException.DamagedDatabase(file, null);
        }
        this.items = HashMap.newHashMap(ids.size());
        for (int item = 0; item < ids.size(); item++) {
            items.put(ids.get(item), item);
        }
    }

    /** @return what {@code file} holds; empty if nothing was ever committed to it */
    public static Optional<Catalogue> open(String name, Path file) throws CatalogueException {
        Optional<Connection> connection = CatalogueDatabase.read(file);
        if (connection.isEmpty()) {
            return Optional.empty();
        }
        Optional<Catalogue> catalogue = Optional.empty();
        try {
            catalogue = Optional.of(new Catalogue(name, file, connection.get()));
            return catalogue;
        } catch (SQLException problem) {
            throw CatalogueDatabase.problem(file, problem);
        } catch (IllegalArgumentException nonsense) {
            throw new CatalogueException.DamagedDatabase(file, nonsense);
        } finally {
            if (catalogue.isEmpty()) {
                CatalogueDatabase.closeQuietly(connection.get());
            }
        }
    }

    /** @return its name in the data folder */
    public String name() {
        return name;
    }

    /** @return the folder or zip that it was read from, absolute */
    public Path location() {
        return location;
    }

    /** @return how many products there are */
    public int size() {
        return ids.size();
    }

    /** @return the id of product {@code item} */
    public String id(int item) {
        return ids.get(item);
    }

    /** @return the picture of product {@code item}, as {@link Product#image()} */
    public String image(int item) {
        return images.get(item);
    }

    /** @return everything about product {@code item} */
    public Product product(int item) throws CatalogueException {
        Objects.checkIndex(item, size());
        return query("SELECT name, category, description, price, currency, url, rating, reviews, likes FROM product "
                + "WHERE item = ?", List.of(item), row -> {
            Offer offer = new Offer(Optional.ofNullable(row.getString(4)).map(BigDecimal::new), row.getString(5),
                    Optional.ofNullable(row.getString(6)).map(URI::create));
            Ratings reception = new Ratings(
                    row.getObject(7) == null ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(7)),
                    row.getObject(8) == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(8)),
                    row.getObject(9) == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(9)));
            return new Product(id(item), image(item), row.getString(1), row.getString(2), row.getString(3), offer,
                    reception, attributes(item));
        }).getFirst();
    }

    private Map<String, String> attributes(int item) throws CatalogueException {
        Map<String, String> attributes = new LinkedHashMap<>();
        // CROSS keeps SQLite's planner from going through all attributes: one jump to (col, item) for each column.
        query("SELECT number, text FROM csv_column CROSS JOIN attribute ON col = number AND item = ? "
                + "WHERE header IS NOT NULL ORDER BY number", List.of(item), row ->
                attributes.put(columns.all().get(row.getInt(1)).header().orElseThrow(), row.getString(2)));
        return attributes;
    }

    /** @return the number of the product with this id, if there is one */
    public OptionalInt item(String id) {
        Integer item = items.get(id);
        return item == null ? OptionalInt.empty() : OptionalInt.of(item);
    }

    /**
     * @param conditions all of which must hold; none means every product
     * @return the numbers of the products that meet them
     * @throws CatalogueException if a column does not exist; the sentence lists those that do
     */
    public BitSet where(List<Condition> conditions) throws CatalogueException {
        BitSet items = new BitSet(size());
        items.set(0, size());
        for (Condition condition : conditions) {
            items.and(columns.isId(condition.column()) ? withId(condition) : where(condition));
        }
        return items;
    }

    private BitSet where(Condition condition) throws CatalogueException {
        ConditionQuery query = new ConditionQuery(condition, columns.find(condition.column()));
        synchronized (connection) {
            try {
                return query.items(connection, size());
            } catch (SQLException problem) {
                throw CatalogueDatabase.problem(file, problem);
            }
        }
    }

    private BitSet withId(Condition condition) {
        BitSet items = new BitSet(size());
        IntStream.range(0, size()).filter(item -> condition.isMetBy(id(item))).forEach(items::set);
        return items;
    }

    /**
     * Searches names, categories, colours, descriptions and all other cells.
     *
     * @param text words that must all begin a word of the product
     * @return the numbers of the products, the best match first
     */
    public List<Integer> search(String text) throws CatalogueException {
        synchronized (connection) {
            try {
                if (words == null) {
                    words = ProductTextIndex.open(file.toAbsolutePath().getParent(), stamp, connection);
                }
                return words.search(text);
            } catch (SQLException problem) {
                throw CatalogueDatabase.problem(file.resolveSibling(ProductTextIndex.FILE), problem);
            }
        }
    }

    /** @return columns whose values group products, and columns of numbers, in the CSV's order */
    public List<Facet> facets() {
        return columns.facets();
    }

    /** @return the headers of its attributes, in the CSV's order */
    public List<String> columns() {
        return columns.headers();
    }

    /** @return the values of a column with how many products have each, most frequent first */
    public SequencedMap<String, Integer> values(String column) throws CatalogueException {
        SequencedMap<String, Integer> values = new LinkedHashMap<>();
        if (columns.isId(column)) {
            ids.stream().sorted().forEach(id -> values.put(id, 1));
        } else {
            query("SELECT text, count(*) AS often FROM attribute WHERE col = ? GROUP BY text ORDER BY often DESC, text",
                    List.of(columns.find(column).number()), row -> values.put(row.getString(1), row.getInt(2)));
        }
        return Collections.unmodifiableSequencedMap(values);
    }

    /**
     * @param column a header or a known name, upper and lower case alike
     * @return its value for each product, in their order; empty where the cell is blank
     * @throws CatalogueException if there is no such column; the sentence lists those that there are
     */
    public List<String> column(String column) throws CatalogueException {
        if (columns.isId(column)) {
            return List.copyOf(ids);
        }
        List<String> cells = new ArrayList<>(Collections.nCopies(size(), ""));
        query("SELECT item, text FROM attribute WHERE col = ?", List.of(columns.find(column).number()), row ->
                cells.set(row.getInt(1), row.getString(2)));
        return Collections.unmodifiableList(cells);
    }

    /**
     * @param column a header or a known name
     * @return its number for each product, in their order; NaN where the cell is blank or no number
     */
    public double[] numbers(String column) throws CatalogueException {
        double[] numbers = new double[size()];
        Arrays.fill(numbers, Double.NaN);
        query("SELECT item, amount FROM attribute WHERE col = ? AND amount IS NOT NULL",
                List.of(columns.find(column).number()), row -> numbers[row.getInt(1)] = row.getDouble(2));
        return numbers;
    }

    /** @return what was skipped when it was read, kind by kind */
    public List<CatalogueProblem> problems() throws CatalogueException {
        List<CatalogueProblem> problems = query("SELECT kind, place, reason FROM problem ORDER BY number", List.of(), row ->
                new CatalogueProblem(CatalogueProblem.Kind.valueOf(row.getString(1)), row.getString(2), reason(row.getString(3))));
        return problems.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }

    /** Databases of version 1 hold English clauses, which are shown as they are until the catalogue is read again. */
    private static Fact reason(String stored) {
        return StoredFact.read(stored).<Fact>map(fact -> fact).orElseGet(() -> new SkipReason.AsTold(stored));
    }

    /** @return its pictures, to be closed by the caller */
    public ImageSource openImages() throws CatalogueException {
        return CatalogueFiles.open(location);
    }

    @Override
    public void close() {
        synchronized (connection) {
            if (words != null) {
                words.close();
            }
            CatalogueDatabase.closeQuietly(connection);
        }
    }

    /** Makes something of a row. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException, CatalogueException;
    }

    private <T> List<T> query(String sql, List<Integer> parameters, Row<T> rows) throws CatalogueException {
        synchronized (connection) {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    query.setInt(i + 1, parameters.get(i));
                }
                List<T> read = new ArrayList<>();
                try (ResultSet result = query.executeQuery()) {
                    while (result.next()) {
                        read.add(rows.read(result));
                    }
                }
                return read;
            } catch (SQLException problem) {
                throw CatalogueDatabase.problem(file, problem);
            } catch (IllegalArgumentException nonsense) {
                throw new CatalogueException.DamagedDatabase(file, nonsense);
            }
        }
    }
}
