package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

@DisplayName("A file that came packed with the program")
class PackedFileTest {

    @TempDir
    private Path folder;
    private final byte[] content = new byte[300_000];
    private Path packed;

    @BeforeEach
    void pack() throws IOException {
        new Random(5).nextBytes(content);
        packed = Files.createDirectories(folder.resolve("app")).resolve("library.so.xz");
        try (OutputStream stream = new XZOutputStream(Files.newOutputStream(packed), new LZMA2Options())) {
            stream.write(content);
        }
    }

    @Test
    @DisplayName("is unpacked as it was, under its own name, and stays where it is")
    void unpacks() throws Exception {
        PackedFile file = new PackedFile(packed);
        Path place = folder.resolve("home/model").resolve(file.name());
        file.unpack(place);
        assertEquals("library.so", file.name());
        assertArrayEquals(content, Files.readAllBytes(place));
        assertTrue(Files.exists(packed));
        assertEquals(List.of(place), files(place.getParent()));
    }

    @Test
    @DisplayName("leaves nothing behind if it is damaged, and the sentence names it and says what to do")
    void damaged() throws Exception {
        byte[] bytes = Files.readAllBytes(packed);
        bytes[bytes.length / 2] ^= 1;
        Files.write(packed, bytes);
        refused();
    }

    @Test
    @DisplayName("leaves nothing behind if it is cut short")
    void cutShort() throws Exception {
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length - 1000));
        refused();
    }

    @Test
    @DisplayName("leaves nothing behind if it is no packed file at all")
    void somethingElse() throws Exception {
        Files.writeString(packed, "not packed");
        refused();
    }

    @Test
    @DisplayName("says of a place that cannot be written that it cannot be written")
    void noRoom() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "where a folder should be");
        assertThrows(StorageException.NotWritable.class,
                () -> new PackedFile(packed).unpack(file.resolve("library.so")));
    }

    private void refused() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        assertEquals(packed, assertThrows(StorageException.DamagedPackage.class,
                () -> new PackedFile(packed).unpack(home.resolve("library.so"))).place());
        assertEquals(List.of(), files(home));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
