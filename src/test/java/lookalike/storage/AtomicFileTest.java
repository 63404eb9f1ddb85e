package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
    @DisplayName("the root of a disk is a folder and no file, and nothing is written elsewhere")
    void doesNotWriteARoot() {
        Path root = folder.getRoot();
        var problem = assertThrows(StorageException.NotWritable.class,
                () -> AtomicFile.write(root, _ -> fail("nothing is to be written")));
        assertTrue(problem.details().contains(IoReason.Known.IS_A_FOLDER), problem.details().toString());
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
    @DisplayName("what a killed program left of the same file is deleted by the next that writes it, and nothing else:"
            + " not what another program is writing, nor anything of another name")
    void sweepsWhatWasLeft() throws Exception {
        Path place = folder.resolve("file.bin");
        Path left = aged("file.bin.0123456789abcdef.part");
        List<Path> others = List.of(aged("file.bin.part"), aged("other.bin.0123456789abcdef.part"),
                aged("file.bin.0123456789abcdef.part.txt"), aged("my file.bin.0123456789abcdef.part"),
                Files.writeString(folder.resolve("file.bin.fedcba9876543210.part"), "made this minute"));
        AtomicFile.write(place, new byte[] {1});
        assertFalse(Files.exists(left));
        for (Path other : others) {
            assertTrue(Files.exists(other), other.toString());
        }

        AtomicFile.write(place, outer -> {
            Path mine = files().stream().filter(file -> !others.contains(file) && file.toString().endsWith(".part"))
                    .findFirst().orElseThrow();
            Files.setLastModifiedTime(mine, FileTime.fromMillis(0));
            try {
                AtomicFile.write(place, new byte[] {2});
            } catch (StorageException problem) {
                throw new IOException(problem);
            }
            assertTrue(Files.exists(mine), "what is being written stays");
            outer.write(ByteBuffer.wrap(new byte[] {3}));
        });
        assertArrayEquals(new byte[] {3}, Files.readAllBytes(place));
    }

    private Path aged(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "left");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        return file;
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
