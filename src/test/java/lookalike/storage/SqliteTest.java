package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A database")
class SqliteTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"quest?journal_mode=off", "?", "a#b", "%41", "a b", "Straße", "张伟", "🙂", "file:x", "a&b=c",
        "'", "x?mode=memory&cache=shared"})
    @DisplayName("is the file of that name, whatever characters are in it, for writers and readers, and no file is made"
            + " beside its folder")
    void names(String name) throws Exception {
        Path place = folderOf(name);
        Path file = place.resolve(name + ".db");
        try (Connection connection = Sqlite.openToWrite(file); Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE number (value INTEGER)");
            statement.executeUpdate("INSERT INTO number VALUES (7)");
        }
        assertEquals(7, Sqlite.<Integer, SQLException>read(file,
                connection -> Sqlite.number(connection, "SELECT value FROM number")));
        try (Connection connection = Sqlite.openImmutable(file)) {
            assertEquals(7, Sqlite.number(connection, "SELECT value FROM number"));
        }
        try (Stream<Path> made = Files.walk(folder)) {
            assertEquals(List.of(file), made.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    @DisplayName("with a value that its reader cannot make sense of is damaged")
    void senselessValues() throws Exception {
        Path file = folder.resolve("a.db");
        try (Connection connection = Sqlite.openToWrite(file); Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE number (value TEXT)");
        }
        SQLException problem = assertThrows(SQLException.class,
                () -> Sqlite.<Integer, SQLException>read(file, _ -> Integer.parseInt("seven")));
        assertEquals(Sqlite.Fault.DAMAGED, Sqlite.fault(problem));
    }

    private Path folderOf(String name) throws IOException {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (InvalidPathException problem) {
            assumeTrue(false, "this system has no such names: " + problem.getMessage());
            throw problem;
        }
    }
}
