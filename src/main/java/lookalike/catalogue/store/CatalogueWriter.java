package lookalike.catalogue.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lookalike.catalogue.AmountParser.Amount;
import lookalike.catalogue.CaseFolding;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueSink;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.source.PicturePlace;
import lookalike.storage.AtomicFile;
import lookalike.storage.NumberedFiles;
import lookalike.storage.Sqlite;
import lookalike.storage.StorageException;
import lookalike.storage.StoredFact;
import lookalike.storage.WriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes a catalogue as a new database, which replaces the one before when it is {@linkplain #finish finished}:
 * readers keep the one that they have opened. One writer at a time.
 */
public final class CatalogueWriter implements CatalogueSink, AutoCloseable {

    private static final String LOCK = "catalogue.lock";
    private static final String PART = "catalogue.part";
    /** Files of earlier releases: the database, its log, and the words for text search. */
    private static final List<String> REPLACED = List.of("catalogue.db", "catalogue.db-wal", "catalogue.db-shm",
            "words.db");

    private final Path folder;
    private final WriteLock lock;
    private final Path file;
    private final Connection connection;
    private final PreparedStatement products;
    private final PreparedStatement pictures;
    private final PreparedStatement attributes;
    private final PreparedStatement problems;
    private final Map<String, Integer> numbers = new HashMap<>();
    private List<Column> columns = List.of();
    private Optional<TableSummary> table = Optional.empty();
    private Optional<PicturePlace> picturePlace = Optional.empty();
    private Optional<Integer> currencies = Optional.empty();
    /** The column of the prices that count, where some are those of a sale. */
    private Optional<Integer> prices = Optional.empty();
    private int productCount;
    private int problemCount;
    private int joinedRows;

    private CatalogueWriter(Path folder, WriteLock lock, Path file, Connection connection) throws SQLException {
        this.folder = folder;
        this.lock = lock;
        this.file = file;
        this.connection = connection;
        connection.setAutoCommit(false);
        CatalogueSchema.create(connection);
        this.products = connection.prepareStatement(
                "INSERT INTO product VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.pictures = connection.prepareStatement("INSERT INTO picture VALUES (?, ?, ?)");
        this.attributes = connection.prepareStatement("INSERT INTO attribute VALUES (?, ?, ?, ?, ?, ?)");
        this.problems = connection.prepareStatement("INSERT INTO problem VALUES (?, ?, ?, ?)");
    }

    /**
     * Starts replacing the catalogue in a folder, if there is one.
     *
     * @param folder exists
     * @throws CatalogueException.Busy if another run is replacing it
     */
    public static CatalogueWriter open(Path folder) throws CatalogueException, StorageException {
        WriteLock lock = WriteLock.take(folder.resolve(LOCK))
                .orElseThrow(() -> new CatalogueException.Busy(folder, null));
        Path file = folder.resolve(PART);
        Connection connection = null;
        CatalogueWriter writer = null;
        try {
            deletePart(file);
            connection = Sqlite.openToWrite(file);
            writer = new CatalogueWriter(folder, lock, file, connection);
            return writer;
        } catch (SQLException problem) {
            throw CatalogueDatabase.problem(file, problem);
        } finally {
            if (writer == null) {
                abandon(connection, file, lock);
            }
        }
    }

    /**
     * Takes away what a killed writer has left in a catalogue's folder; does nothing where nothing is left, or while
     * another run is writing.
     */
    public static void sweep(Path folder) throws StorageException {
        Path file = folder.resolve(PART);
        Optional<WriteLock> free = Files.exists(file) ? WriteLock.take(folder.resolve(LOCK)) : Optional.empty();
        if (free.isPresent()) {
            try (WriteLock _ = free.get()) {
                deletePart(file);
            }
        }
    }

    @Override
    public void columns(List<Column> found) throws CatalogueException {
        columns = List.copyOf(found);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO csv_column VALUES (?, ?, ?)")) {
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                numbers.put(column.header(), i);
                insert(insert, i, column.header(), column.role().map(ColumnRole::name).orElse(null));
            }
            int number = columns.size();
            if ((has(ColumnRole.PRICE) || has(ColumnRole.SALE_PRICE)) && !has(ColumnRole.CURRENCY)) {
                currencies = Optional.of(number);
                insert(insert, number++, null, ColumnRole.CURRENCY.name());
            }
            if (has(ColumnRole.SALE_PRICE)) {
                prices = Optional.of(number);
                insert(insert, number, null, ColumnRole.PRICE.name());
            }
        } catch (SQLException problem) {
            throw CatalogueDatabase.problem(file, problem);
        }
    }

    @Override
    public void table(TableSummary summary) {
        table = Optional.of(summary);
    }

    /** Says that the pictures are not at the location that is told in the end. */
    public void picturesAt(PicturePlace other) {
        picturePlace = Optional.of(other);
    }

    private boolean has(ColumnRole role) {
        return columns.stream().anyMatch(column -> column.role().equals(Optional.of(role)));
    }

    @Override
    public void product(Product product) throws CatalogueException {
        try {
            Offer offer = product.offer();
            Ratings ratings = product.ratings();
            insert(products, productCount, product.id(), product.image(), product.name(), product.category(),
                    product.description(), offer.price().map(BigDecimal::toPlainString).orElse(null),
                    offer.currency(), offer.link().map(Object::toString).orElse(null),
                    ratings.rating().isPresent() ? ratings.rating().getAsDouble() : null,
                    ratings.reviews().isPresent() ? ratings.reviews().getAsLong() : null,
                    ratings.likes().isPresent() ? ratings.likes().getAsLong() : null);
            for (int picture = 1; picture < product.images().size(); picture++) {
                insert(pictures, productCount, picture, product.images().get(picture));
            }
            for (Map.Entry<String, String> attribute : product.attributes().entrySet()) {
                cell(attribute.getKey(), 0, attribute.getValue());
            }
            for (Map.Entry<String, List<String>> further : product.variants().entrySet()) {
                for (int i = 0; i < further.getValue().size(); i++) {
                    cell(further.getKey(), i + 1, further.getValue().get(i));
                }
            }
            if (currencies.isPresent() && !offer.currency().isEmpty()) {
                attribute(currencies.get(), 0, offer.currency(), Optional.empty());
            }
            if (prices.isPresent() && offer.price().isPresent()) {
                BigDecimal price = offer.price().get();
                attribute(prices.get(), 0, price.toPlainString(), Optional.of(new Amount(price, "")));
            }
            productCount++;
        } catch (SQLException problem) {
            throw CatalogueDatabase.problem(file, problem);
        }
    }

    private void cell(String header, int number, String text) throws SQLException {
        int column = Objects.requireNonNull(numbers.get(header), "a column of the table");
        attribute(column, number, text, columns.get(column).amount(text));
    }

    /** @param number 0 for the product's first row, from 1 for further values of its variants */
    private void attribute(int column, int number, String text, Optional<Amount> amount) throws SQLException {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        insert(attributes, column, productCount, number, text, ascii ? null : CaseFolding.fold(text),
                amount.map(read -> read.value().doubleValue()).orElse(null));
    }

    @Override
    public void joined(int rows) {
        joinedRows += rows - 1;
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

    /**
     * Makes everything written visible at once.
     *
     * @param source the state of the files before they were read, if known
     */
    public void finish(Path location, Optional<Path> csv, ColumnMapping mapping, Instant read, Optional<String> source)
            throws CatalogueException, StorageException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO meta VALUES (?, ?)")) {
            CatalogueMeta meta = new CatalogueMeta(location, csv, mapping, table, read, productCount,
                    problemCount, joinedRows, source, picturePlace);
            for (Map.Entry<String, String> row : meta.rows().entrySet()) {
                insert(insert, row.getKey(), row.getValue());
            }
            ProductTextIndex.write(connection);
            connection.commit();
            connection.close();
        } catch (SQLException problem) {
            throw CatalogueDatabase.problem(file, problem);
        }
        NumberedFiles databases = CatalogueDatabase.numbered(folder);
        Path next = databases.next();
        try {
            AtomicFile.rename(file, next);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(next, problem);
        }
        databases.deleteAllBut(next);
        for (String name : REPLACED) {
            NumberedFiles.delete(folder.resolve(name));
        }
    }

    private static void insert(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        statement.executeUpdate();
    }

    private static void deletePart(Path file) {
        NumberedFiles.delete(file);
        NumberedFiles.delete(file.resolveSibling(file.getFileName() + "-journal"));
    }

    private static void abandon(@Nullable Connection connection, Path file, WriteLock lock) throws StorageException {
        if (connection != null) {
            Sqlite.closeQuietly(connection);
        }
        deletePart(file);
        lock.close();
    }

    /** Discards everything unless it is finished. */
    @Override
    public void close() throws StorageException {
        abandon(connection, file, lock);
    }
}
