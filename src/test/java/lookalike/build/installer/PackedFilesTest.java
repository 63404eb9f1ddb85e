package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

/** Packing, copying and checksums of an installer's files. */
class PackedFilesTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("files are replaced by packed ones, from which the same bytes come back")
    void packs() throws Exception {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        Path floats = Files.write(folder.resolve("network.weights"), bytes);
        Path other = Files.writeString(folder.resolve("library.so"), "library");
        XzPacking.pack(List.of(new XzPacking.Input(floats, true), new XzPacking.Input(other, false)));
        assertFalse(Files.exists(floats));
        try (InputStream packed = new XZInputStream(Files.newInputStream(Path.of(floats + ".xz")))) {
            assertArrayEquals(bytes, packed.readAllBytes());
        }
        try (InputStream packed = new XZInputStream(Files.newInputStream(Path.of(other + ".xz")))) {
            assertArrayEquals("library".getBytes(StandardCharsets.UTF_8), packed.readAllBytes());
        }
    }

    @Test
    @DisplayName("a file that cannot be packed ends the build")
    void tellsWhatFailed() {
        Path missing = folder.resolve("missing");
        assertThrows(IOException.class, () -> XzPacking.pack(List.of(new XzPacking.Input(missing, false))));
    }

    @Test
    @DisplayName("a copied folder keeps the times of its files and can be deleted though it is write-protected")
    void copiesTimes() throws IOException {
        Path from = Files.createDirectories(folder.resolve("from/below"));
        Path file = Files.writeString(from.resolve("lookalike.jar"), "jar");
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, time);
        assertTrue(file.toFile().setReadOnly());
        FileTree copy = new FileTree(folder.resolve("to"));
        new FileTree(folder.resolve("from")).copyTo(copy.root());
        assertEquals(time, Files.getLastModifiedTime(copy.root().resolve("below/lookalike.jar")));
        assertEquals(Map.of(Path.of("below", "lookalike.jar"), 3L), copy.lengths());
        copy.delete();
        assertFalse(Files.exists(copy.root()));
    }

    @Test
    @DisplayName("checksums are of installers alone, in the format of sha256sum")
    void sumsUp() throws IOException {
        Files.writeString(folder.resolve("lookalike_1.2.3_amd64.deb"), "abc");
        Files.writeString(folder.resolve("lookalike.spec"), "abc");
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  lookalike_1.2.3_amd64.deb\n",
                Checksums.of(folder));
    }

    @Test
    @DisplayName("while the AOT cache is made, the launcher's configuration names none")
    void trainsWithoutACache() {
        assertEquals("[JavaOptions]\njava-options=-Xmx1g\n", AotTraining.withoutCache(
                "[JavaOptions]\njava-options=-XX:AOTCache=some.aot\njava-options=-Xmx1g\n"));
    }
}
