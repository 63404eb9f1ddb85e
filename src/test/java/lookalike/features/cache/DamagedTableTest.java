package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.storage.Sqlite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A table of a damaged database")
class DamagedTableTest {

    private static final int ROWS = 600;
    private static final int PAGE = 4096;

    @TempDir
    private Path folder;

    /** Each row takes about an eighth of a page. */
    private Path filled() throws SQLException {
        Path file = folder.resolve("test.db");
        try (Connection connection = Sqlite.openToWrite(file); Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA page_size = " + PAGE);
            statement.executeUpdate("CREATE TABLE t (number INTEGER PRIMARY KEY, name TEXT)");
            statement.executeUpdate("CREATE TABLE u (name TEXT PRIMARY KEY, filling TEXT) WITHOUT ROWID");
            connection.setAutoCommit(false);
            for (String insert : List.of("INSERT INTO t VALUES (?, ?)", "INSERT INTO u VALUES (?, ?)")) {
                try (PreparedStatement row = connection.prepareStatement(insert)) {
                    for (int i = 0; i < ROWS; i++) {
                        row.setObject(1, insert.contains("INTO t") ? (Object) i : "%04d".formatted(i));
                        row.setString(2, "%04d".formatted(i) + "x".repeat(450));
                        row.executeUpdate();
                    }
                }
            }
            connection.commit();
        }
        return file;
    }

    private static <K> List<Integer> read(Path file, String query, String key, TableKeys<K> keys) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (Connection connection = Sqlite.openImmutable(file)) {
            new DamagedTable<>(connection, query, key, keys).read(row -> {
                int number = Integer.parseInt(row.getString(1).substring(0, 4));
                if (number % 100 == 50) {
                    throw new IllegalArgumentException("a row that makes no sense");
                }
                return number;
            }, numbers::add);
        }
        return numbers;
    }

    private static List<Integer> byNumber(Path file) throws SQLException {
        return read(file, "SELECT name, number FROM t WHERE true", "number", new TableKeys.Numbers());
    }

    private static List<Integer> byName(Path file) throws SQLException {
        return read(file, "SELECT name, name FROM u WHERE true", "name", new TableKeys.Texts());
    }

    @Test
    @DisplayName("that is sound is read from first to last, without the rows that make no sense")
    void sound() throws Exception {
        Path file = filled();
        List<Integer> all = IntStream.range(0, ROWS).filter(i -> i % 100 != 50).boxed().toList();
        assertEquals(all, byNumber(file));
        assertEquals(all, byName(file));
    }

    @Test
    @DisplayName("gives every row but those of the damaged pages, each once, wherever the damages are")
    void damaged() throws Exception {
        Path file = filled();
        int pages = Math.toIntExact(Files.size(file) / PAGE);
        for (int[] spoilt : new int[][] {{pages / 4}, {pages / 5, pages / 4}, {pages - 3}, {4},
            {pages / 3, pages * 3 / 4, pages * 5 / 6}}) {
            Files.delete(file);
            filled();
            for (int page : spoilt) {
                spoil(file, page);
            }
            int read = 0;
            for (List<Integer> numbers : List.of(byNumber(file), byName(file))) {
                assertEquals(numbers.size(), new HashSet<>(numbers).size(), "a row is told twice");
                read += numbers.size();
            }
            int lost = 2 * (ROWS - ROWS / 100) - read;
            assertTrue(lost <= 10 * spoilt.length, lost + " rows are lost with " + spoilt.length + " pages");
            assertTrue(lost > 0, "pages that nothing is on");
        }
    }

    /** No kind of page begins with these bytes. */
    private static void spoil(Path file, int page) throws Exception {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek((long) page * PAGE);
            open.write("no page at all".repeat(200).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
