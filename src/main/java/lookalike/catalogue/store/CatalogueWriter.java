package lookalike.catalogue.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.catalogue.AmountParser.Amount;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueSink;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.storage.StoredFact;

/** Writes a catalogue in one transaction: until {@link #finish}, everybody else sees what was there before. */
public final class CatalogueWriter implements CatalogueSink, AutoCloseable {

    private final Path file;
    private final Connection connection;
    private final PreparedStatement products;
    private final PreparedStatement attributes;
    private final PreparedStatement problems;
    private final Map<String, Integer> numbers = new HashMap<>();
    private List<Column> columns = List.of();
    private Optional<Integer> currencies = Optional.empty();
    private int productCount;
    private int problemCount;

    private CatalogueWriter(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.products = connection.prepareStatement(
                "INSERT INTO product VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.attributes = connection.prepareStatement("INSERT INTO attribute VALUES (?, ?, ?, ?, ?)");
        this.problems = connection.prepareStatement("INSERT INTO problem VALUES (?, ?, ?, ?)");
    }

    /** Begins to replace what {@code file} holds, if it exists. */
    public static CatalogueWriter open(Path file) throws CatalogueException {
        Connection connection = CatalogueDatabase.write(file);
        try {
            return new CatalogueWriter(file, connection);
        } catch (SQLException problem) {
            CatalogueDatabase.closeQuietly(connection);
            throw CatalogueDatabase.problem(file, problem);
        }
    }

    @Override
    public void columns(List<Column> found) throws CatalogueException {
        columns = List.copyOf(found);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO csv_column VALUES (?, ?, ?)")) {
            for (int number = 0; number < columns.size(); number++) {
                Column column = columns.get(number);
                numbers.put(column.header(), number);
                insert(insert, number, column.header(), column.role().map(ColumnRole::name).orElse(null));
            }
            if (has(ColumnRole.PRICE) && !has(ColumnRole.CURRENCY)) {
                currencies = Optional.of(columns.size());
                insert(insert, columns.size(), null, ColumnRole.CURRENCY.name());
            }
        } catch (SQLException problem) {
            throw CatalogueDatabase.problem(file, problem);
        }
    }

    private boolean has(ColumnRole role) {
        return columns.stream().anyMatch(column -> column.role().equals(Optional.of(role)));
    }

    @Override
    public void product(Product product) throws CatalogueException {
        try {
            Offer offer = product.offer();
            Ratings reception = product.reception();
            insert(products, productCount, product.id(), product.image(), product.name(), product.category(),
                    product.description(), offer.price().map(BigDecimal::toPlainString).orElse(null),
                    offer.currency(), offer.link().map(Object::toString).orElse(null),
                    reception.rating().isPresent() ? reception.rating().getAsDouble() : null,
                    reception.reviews().isPresent() ? reception.reviews().getAsLong() : null,
                    reception.likes().isPresent() ? reception.likes().getAsLong() : null);
            for (Map.Entry<String, String> attribute : product.attributes().entrySet()) {
                int number = numbers.get(attribute.getKey());
                attribute(number, attribute.getValue(), columns.get(number).amounts().read(attribute.getValue()));
            }
            if (currencies.isPresent() && !offer.currency().isEmpty()) {
                attribute(currencies.get(), offer.currency(), Optional.empty());
            }
            productCount++;
        } catch (SQLException problem) {
            throw CatalogueDatabase.problem(file, problem);
        }
    }

    private void attribute(int column, String text, Optional<Amount> amount) throws SQLException {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        insert(attributes, column, productCount, text, ascii ? null : CatalogueSchema.folded(text),
                amount.map(read -> read.value().doubleValue()).orElse(null));
    }

    @Override
    public void problem(CatalogueProblem found) throws CatalogueException {
        try {
            insert(problems, problemCount, found.kind().name(), found.place(), StoredFact.text(found.reason()));
            problemCount++;
        } catch (SQLException problem) {
            throw CatalogueDatabase.problem(file, problem);
        }
    }

    /** Makes everything written visible at once. */
    public void finish(Path location, Optional<Path> csv, ColumnMapping meanings, Instant read) throws CatalogueException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO meta VALUES (?, ?)")) {
            insert(insert, "location", location.toString());
            insert(insert, "csv", csv.map(Path::toString).orElse(""));
            insert(insert, "meanings", meanings.text());
            insert(insert, "read", read.toString());
            insert(insert, "products", String.valueOf(productCount));
            insert(insert, "problems", String.valueOf(problemCount));
            connection.commit();
        } catch (SQLException problem) {
            throw CatalogueDatabase.problem(file, problem);
        }
    }

    private static void insert(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        statement.executeUpdate();
    }

    /** Undoes everything unless it is finished. */
    @Override
    public void close() {
        CatalogueDatabase.closeQuietly(connection);
    }
}
