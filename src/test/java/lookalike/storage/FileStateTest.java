package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of {@link FileState}. */
class FileStateTest {

    @TempDir
    private Path folder;

    private FileState state(String name) {
        return FileState.of(folder, name).orElseThrow();
    }

    @Test
    @DisplayName("a file that has another length or time is another one")
    void seesChanges() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        FileState before = state("a.txt");
        assertTrue(before.isOf(folder));
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "one, and more");
        Files.setLastModifiedTime(file, time);
        assertFalse(before.isOf(folder), "another length");
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 1000));
        assertFalse(before.isOf(folder), "another time");
        Files.delete(file);
        assertFalse(before.isOf(folder));
    }

    @Test
    @DisplayName("a database that was written is another one, even with the same length and time")
    void countsWrites() throws Exception {
        Path file = folder.resolve("a.db");
        change(file, "CREATE TABLE cell (number)");
        change(file, "INSERT INTO cell VALUES (1)");
        FileState before = state("a.db");
        FileTime time = Files.getLastModifiedTime(file);
        change(file, "UPDATE cell SET number = 2");
        Files.setLastModifiedTime(file, time);
        FileState after = state("a.db");
        assertEquals(before.bytes(), after.bytes());
        assertEquals(before.modified(), after.modified());
        assertNotEquals(before, after);
    }

    @Test
    @DisplayName("a database beside which a change is only half written has no state")
    void seesJournals() throws Exception {
        change(folder.resolve("a.db"), "CREATE TABLE cell (number)");
        FileState before = state("a.db");
        Files.writeString(folder.resolve("a.db-journal"), "half");
        assertFalse(before.isOf(folder));
    }

    private static void change(Path file, String statement) throws SQLException {
        try (Connection connection = Sqlite.openToWrite(file); Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}
