package lookalike.catalogue.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lookalike.storage.Sqlite;

/**
 * The words of a catalogue's products, for text search: an SQLite full-text table (FTS5) that is written with the
 * catalogue. For a catalogue that was written without it, one is made in memory. Used by one thread at a time.
 */
final class ProductTextIndex implements AutoCloseable {

    /** Without the text itself, which the catalogue has. */
    private static final String TABLE = "CREATE VIRTUAL TABLE words USING fts5(text, content = '', "
            + "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')";

    private final Connection connection;
    /** The connection to close with the index, if it is in memory. */
    private final Optional<Connection> memory;

    private ProductTextIndex(Connection connection, Optional<Connection> memory) {
        this.connection = connection;
        this.memory = memory;
    }

    /** Writes the words of a catalogue's products beside them. */
    static void write(Connection catalogue) throws SQLException {
        fill(catalogue, catalogue);
    }

    /** @param catalogue an open connection, which is only read */
    static ProductTextIndex of(Connection catalogue) throws SQLException {
        if (Sqlite.number(catalogue, "SELECT count(*) FROM sqlite_schema WHERE name = 'words'") > 0) {
            return new ProductTextIndex(catalogue, Optional.empty());
        }
        Connection memory = Sqlite.openInMemory();
        boolean done = false;
        try {
            memory.setAutoCommit(false);
            fill(catalogue, memory);
            done = true;
            return new ProductTextIndex(memory, Optional.of(memory));
        } finally {
            if (!done) {
                Sqlite.closeQuietly(memory);
            }
        }
    }

    private static void fill(Connection from, Connection to) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.executeUpdate(TABLE);
        }
        // The id and every cell, as a colour or a season is not always in the name.
        try (Statement read = from.createStatement(); ResultSet rows = read.executeQuery("SELECT item, id || ' ' "
                + "|| coalesce((SELECT group_concat(text, ' ') FROM csv_column CROSS JOIN attribute "
                + "ON col = number AND attribute.item = product.item), name) FROM product");
                PreparedStatement insert = to.prepareStatement("INSERT INTO words (rowid, text) VALUES (?, ?)")) {
            while (rows.next()) {
                insert.setInt(1, rows.getInt(1) + 1);
                insert.setString(2, rows.getString(2));
                insert.executeUpdate();
            }
        }
    }

    /**
     * @param text words that must all begin a word of the product, in any order
     * @return items, the best matches first (Okapi BM25)
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
        memory.ifPresent(Sqlite::closeQuietly);
    }
}
