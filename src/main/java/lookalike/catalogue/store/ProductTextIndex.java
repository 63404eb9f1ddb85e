package lookalike.catalogue.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;

/**
 * The words of a catalogue's products, for searching by text: an SQLite full-text table (FTS5) in {@code words.db}
 * beside the catalogue, made when somebody first searches it and made again once the catalogue was read again. May be
 * deleted at any time. Used by one thread at a time.
 */
final class ProductTextIndex implements AutoCloseable {

    /** Its name in a catalogue's folder. */
    static final String FILE = "words.db";

    private static final String[] SCHEMA = {
        "DROP TABLE IF EXISTS words", "DROP TABLE IF EXISTS stamp",
        "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')",
        "CREATE TABLE stamp (value TEXT NOT NULL)",
    };

    private final Connection connection;

    private ProductTextIndex(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param stamp of the state that the catalogue is in; words of another are made anew
     * @param catalogue an open connection to it
     */
    static ProductTextIndex open(Path folder, String stamp, Connection catalogue) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        Connection connection = config.createConnection("jdbc:sqlite:" + folder.resolve(FILE));
        ProductTextIndex words = new ProductTextIndex(connection);
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            if (!words.isOf(stamp)) {
                words.fill(stamp, catalogue);
            }
            done = true;
            return words;
        } finally {
            if (!done) {
                words.close();
            }
        }
    }

    private boolean isOf(String stamp) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'stamp'")) {
            if (!table.next()) {
                return false;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM stamp")) {
            return row.next() && row.getString(1).equals(stamp);
        }
    }

    private void fill(String stamp, Connection catalogue) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String change : SCHEMA) {
                statement.executeUpdate(change);
            }
        }
        // The id and every cell, for a colour or a season is not always in the name.
        try (Statement read = catalogue.createStatement(); ResultSet rows = read.executeQuery("SELECT item, id || ' ' "
                + "|| coalesce((SELECT group_concat(text, ' ') FROM csv_column CROSS JOIN attribute "
                + "ON col = number AND attribute.item = product.item), name) FROM product");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO words (rowid, text) VALUES (?, ?)")) {
            while (rows.next()) {
                insert.setInt(1, rows.getInt(1) + 1);
                insert.setString(2, rows.getString(2));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO stamp VALUES (?)")) {
            insert.setString(1, stamp);
            insert.executeUpdate();
        }
        connection.commit();
    }

    /**
     * @param text words that must all begin a word of the product, in any order
     * @return items, the most telling matches first (Okapi BM25)
     */
    List<Integer> search(String text) throws SQLException {
        String wanted = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty()).map(word -> '"' + word + "\"*").collect(Collectors.joining(" "));
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Integer> items = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words), rowid")) {
            query.setString(1, wanted);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    items.add(rows.getInt(1) - 1);
                }
            }
        }
        return items;
    }

    @Override
    public void close() {
        CatalogueDatabase.closeQuietly(connection);
    }
}
