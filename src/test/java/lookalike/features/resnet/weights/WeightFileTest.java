package lookalike.features.resnet.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.features.resnet.Damage;
import lookalike.storage.Sha256;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The file of weights")
class WeightFileTest {

    private static final NamedWeights WEIGHTS = new NamedWeights(new TreeMap<>(Map.of(
            "b/kernel", new WeightArray(new int[] {1, 2, 1, 3}, new float[] {1, 2, 3, 4, 5, 6}),
            "a/bias", new WeightArray(new int[] {2}, new float[] {-0.5f, Float.MIN_VALUE}))));

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("test.weights");
        WeightFile.write(file, WEIGHTS);
    }

    @Test
    @DisplayName("gives back what was written")
    void roundTrip() throws Exception {
        NamedWeights read = WeightFile.read(file);
        assertEquals(WEIGHTS.arrays().keySet(), read.arrays().keySet());
        assertArrayEquals(new int[] {1, 2, 1, 3}, read.get("b", "kernel").shape());
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, read.get("b", "kernel").values());
        assertArrayEquals(new float[] {-0.5f, Float.MIN_VALUE}, read.get("a", "bias").values());
    }

    @Test
    @DisplayName("has the bytes of its table")
    void table() throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("LKWGHT\r\n".getBytes(StandardCharsets.US_ASCII)).putInt(1).putInt(2);
        bytes.putInt(6).put("a/bias".getBytes(StandardCharsets.US_ASCII)).putInt(1).putInt(2);
        bytes.putFloat(-0.5f).putFloat(Float.MIN_VALUE);
        bytes.putInt(8).put("b/kernel".getBytes(StandardCharsets.US_ASCII)).putInt(4);
        bytes.putInt(1).putInt(2).putInt(1).putInt(3);
        for (int i = 1; i <= 6; i++) {
            bytes.putFloat(i);
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), 0, bytes.position());
        bytes.putInt((int) sum.getValue());
        assertArrayEquals(java.util.Arrays.copyOf(bytes.array(), bytes.position()), Files.readAllBytes(file));
    }

    @Test
    @DisplayName("has the same digest for the same weights")
    void deterministic() throws Exception {
        Path again = folder.resolve("again.weights");
        WeightFile.write(again, WEIGHTS);
        assertEquals(Sha256.of(file), Sha256.of(again));
    }

    @Test
    @DisplayName("is refused when cut short anywhere")
    void cutShort() throws Exception {
        for (long bytes = Files.size(file) - 1; bytes >= 0; bytes--) {
            Damage.cut(file, bytes);
            assertThrows(ModelException.Damaged.class, () -> WeightFile.read(file));
        }
    }

    @Test
    @DisplayName("is refused with any one bit changed")
    void flipped() throws Exception {
        for (long offset = 0; offset < Files.size(file); offset++) {
            Damage.flip(file, offset);
            assertThrows(ModelException.Damaged.class, () -> WeightFile.read(file));
            Damage.flip(file, offset);
        }
    }

    @Test
    @DisplayName("is refused when its lengths contradict each other though the checksum fits")
    void contradiction() throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(12, Integer.MAX_VALUE);
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), 0, bytes.capacity() - 4);
        bytes.putInt(bytes.capacity() - 4, (int) sum.getValue());
        Files.write(file, bytes.array());
        assertThrows(ModelException.Damaged.class, () -> WeightFile.read(file));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({"16, 0", "16, 201", "26, 0", "26, 5", "30, 3", "30, 0", "12, 1", "12, 3"})
    @DisplayName("is refused with a length that cannot be: of a name, of a shape, of an array, of the whole")
    void lengths(int at, int length) throws Exception {
        assertEquals(ModelFault.Known.CONTRADICTS_ITSELF, fault(at, length));
    }

    @Test
    @DisplayName("of another version is refused by that, and a file of another kind by its first bytes")
    void versions() throws Exception {
        assertEquals(new ModelFault.OtherVersion(2), fault(8, 2));
        assertEquals(ModelFault.Known.NO_WEIGHTS_FILE, fault(0, 2));
        Path nowhere = folder.resolve("none.weights");
        assertThrows(StorageException.NotReadable.class, () -> WeightFile.read(nowhere));
    }

    /** @return what is said of the file with another number at a place, and the checksum of that */
    private Object fault(int at, int number) throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(at, number);
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), 0, bytes.capacity() - 4);
        bytes.putInt(bytes.capacity() - 4, (int) sum.getValue());
        Files.write(file, bytes.array());
        return assertThrows(ModelException.Damaged.class, () -> WeightFile.read(file)).details().getLast();
    }
}
