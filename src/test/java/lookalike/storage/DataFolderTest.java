package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The data folder")
class DataFolderTest {

    @TempDir
    private Path temp;

    @Test
    @DisplayName("is tried out and left empty, also of what a killed program has left of trying it")
    void prepares() throws Exception {
        Path root = temp.resolve("home");
        Files.createDirectories(root);
        Files.createFile(root.resolve("writable.part"));
        new DataFolder(root).prepare();
        assertArrayEquals(new String[0], root.toFile().list());
    }

    @Test
    @DisplayName("is refused where a file lies")
    void refuses() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));
        assertThrows(StorageException.NoDataFolder.class, new DataFolder(file)::prepare);
    }
}
