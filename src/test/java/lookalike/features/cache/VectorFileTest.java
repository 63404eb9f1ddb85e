package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.storage.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file of vectors")
class VectorFileTest {

    private static final ModelIdentity MODEL = new ModelIdentity("net", "aa", "float32", "plain", 3);

    @TempDir
    private Path folder;
    private Path place;
    private VectorFile file;

    @BeforeEach
    void create() throws Exception {
        place = folder.resolve("rows.f32");
        file = VectorFile.create(place, MODEL);
    }

    private static List<Feature> rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new Feature(new float[] {i, i + 0.5f, -i})).toList();
    }

    @Test
    @DisplayName("has the bytes of its table: a header for the identity, and the rows where their numbers say")
    void table() throws Exception {
        assertEquals(0, file.rows());
        file.write(0, rows(7, 8));
        file.write(2, rows(9, 10));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(place)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(64 + 3 * 12, bytes.capacity());
        byte[] magic = new byte[8];
        bytes.get(magic);
        assertEquals("LKVECT\r\n", new String(magic, StandardCharsets.US_ASCII));
        assertEquals(1, bytes.getInt());
        assertEquals(3, bytes.getInt());
        byte[] digest = new byte[32];
        bytes.get(digest);
        assertArrayEquals(Sha256.digest().digest(MODEL.line().getBytes(StandardCharsets.UTF_8)), digest);
        assertEquals(7.5f, bytes.getFloat(68));
        assertEquals(-9f, bytes.getFloat(64 + 24 + 8));
        assertEquals(3, file.rows());
        assertEquals(place, file.file());
    }

    @Test
    @DisplayName("is found only if it is there, of this identity, and has as many rows as are counted")
    void isFound() throws Exception {
        file.write(0, rows(0, 4));
        assertTrue(VectorFile.findSound(place, MODEL, 4).isPresent());
        assertTrue(VectorFile.findSound(place, MODEL, 5).isEmpty());
        assertTrue(VectorFile.findSound(place, new ModelIdentity("net", "ab", "float32", "plain", 3), 1).isEmpty());
        assertTrue(VectorFile.findSound(folder.resolve("none.f32"), MODEL, 0).isEmpty());
        byte[] bytes = Files.readAllBytes(place);
        for (int length : new int[] {0, 63, 64 + 47}) {
            Files.write(place, Arrays.copyOf(bytes, length));
            assertTrue(VectorFile.findSound(place, MODEL, 4).isEmpty(), length + " bytes");
            assertEquals(length < 64 ? 0 : 3, file.rows());
        }
        assertTrue(VectorFile.find(place, MODEL).isPresent());
        assertTrue(VectorFile.find(folder, MODEL).isEmpty());
    }

    @Test
    @DisplayName("gives the checksum of every row, as they were when it was written; 0 for rows behind its end")
    void checksums() throws Exception {
        int[] written = file.write(0, rows(0, 300));
        assertEquals(300, Arrays.stream(written).distinct().count());
        assertArrayEquals(written, file.checks(300));
        assertArrayEquals(Arrays.copyOf(written, 129), file.checks(129));
        assertArrayEquals(Arrays.copyOf(written, 400), file.checks(400));
        assertArrayEquals(new int[0], file.checks(0));
    }

    @Test
    @DisplayName("mapped has the first rows; copied has some of them in another order")
    void copies() throws Exception {
        file.write(0, rows(0, 5));
        Path other = folder.resolve("copy.f32");
        try (FileChannel open = file.openToRead();
                FeatureMatrix matrix = VectorFile.map(open, 4, 3, Optional.empty())) {
            assertEquals(4, matrix.rows());
            assertArrayEquals(new float[] {3, 3.5f, -3}, matrix.row(3).values());
            assertEquals(other, VectorFile.copy(matrix, new int[] {3, 1}, other, MODEL).file());
        }
        VectorFile copy = VectorFile.findSound(other, MODEL, 2).orElseThrow();
        assertEquals(2, copy.rows());
        assertArrayEquals(file.write(0, List.of(rows(3, 4).getFirst(), rows(1, 2).getFirst())), copy.checks(2));
    }
}
