package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a file is written with its folders, and written over")
    void writes() throws Exception {
        Path place = folder.resolve("a/b/file.bin");
        AtomicFile.write(place, new byte[] {1, 2, 3});
        AtomicFile.write(place, new byte[] {4});
        assertArrayEquals(new byte[] {4}, Files.readAllBytes(place));
        assertEquals(List.of(place), files());
    }

    @Test
    @DisplayName("a file has the permissions of other files in its folder")
    void isLikeOtherFiles() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), "x");
        assumeTrue(Files.getFileStore(other).supportsFileAttributeView("posix"), "skipped without POSIX permissions");
        Path place = folder.resolve("file.bin");
        AtomicFile.write(place, new byte[] {1});
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(place));
    }

    @Test
    @DisplayName("when writing fails half-way the old file stands and nothing lies beside it")
    void leavesTheOldFile() throws Exception {
        Path place = folder.resolve("file.bin");
        AtomicFile.write(place, new byte[] {1, 2, 3});
        var problem = assertThrows(StorageException.NotWritable.class, () -> AtomicFile.write(place, file -> {
            file.write(ByteBuffer.wrap(new byte[] {9, 9}));
            throw new IOException("no space left on device");
        }));
        assertEquals(place, problem.place());
        assertEquals(List.of(place, IoReason.Known.NO_SPACE, IoAdvice.FREE_SPACE), problem.details());
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(place));
        assertEquals(List.of(place), files());
    }

    @Test
    @DisplayName("a data folder that is a file is told at once")
    void findsOutEarly() throws Exception {
        Path file = Files.write(folder.resolve("occupied"), new byte[] {1});
        var problem = assertThrows(StorageException.NoDataFolder.class, () -> new DataFolder(file).prepare());
        assertEquals(file, problem.place());
        new DataFolder(folder.resolve("new/home")).prepare();
        assertTrue(Files.isDirectory(folder.resolve("new/home")));
        assertFalse(files().stream().anyMatch(path -> path.toString().endsWith(".part")));
    }

    @Test
    @DisplayName("SHA-256 of a file and of its bytes agree with the standard's example")
    void digests() throws Exception {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertEquals(abc, Sha256.of("abc".getBytes(StandardCharsets.UTF_8)));
        assertEquals(abc, Sha256.of(Files.write(folder.resolve("abc"), "abc".getBytes(StandardCharsets.UTF_8))));
        assertThrows(StorageException.NotReadable.class, () -> Sha256.of(folder.resolve("none")));
    }

    private List<Path> files() throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
