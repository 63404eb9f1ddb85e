package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The versions of a file")
class NumberedFilesTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("are ordered by number and not by name; others' files are no versions, and stay")
    void orders() throws Exception {
        NumberedFiles files = new NumberedFiles(folder, "a.b-", ".db");
        assertEquals(folder.resolve("a.b-0.db"), files.next());
        for (String name : List.of("a.b-2.db", "a.b-10.db", "axb-11.db", "a.b-3.db.part", "a.b-.db")) {
            Files.createFile(folder.resolve(name));
        }
        assertEquals(List.of(folder.resolve("a.b-10.db"), folder.resolve("a.b-2.db")), files.newestFirst());
        assertEquals(folder.resolve("a.b-11.db"), files.next());
        files.deleteAllBut(folder.resolve("a.b-10.db"));
        assertEquals(List.of(folder.resolve("a.b-10.db")), files.newestFirst());
        assertTrue(Files.exists(folder.resolve("axb-11.db")));
        assertEquals(List.of(), new NumberedFiles(folder.resolve("nowhere"), "a", "b").newestFirst());
    }

    @Test
    @DisplayName("are written by one writer at a time; asking in vain takes nothing from the one who has the lock")
    void locks() throws Exception {
        Path file = folder.resolve("write.lock");
        try (WriteLock _ = WriteLock.take(file).orElseThrow()) {
            assertEquals(Optional.empty(), WriteLock.take(file));
            assertEquals(Optional.empty(), WriteLock.take(folder.resolve("./write.lock")));
        }
        WriteLock.take(file).orElseThrow().close();
    }
}
