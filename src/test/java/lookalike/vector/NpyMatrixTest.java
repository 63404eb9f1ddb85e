package lookalike.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lookalike.features.Feature;
import lookalike.features.FeatureArrayFile;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyMatrixTest {

    private static final String HEAD = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }\n";

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void chooseAFile() {
        file = folder.resolve("vectors.npy");
    }

    @Test
    @DisplayName("what NpyFile writes is read again")
    void readsWhatIsWritten() throws Exception {
        FeatureArrayFile.write(file, List.of(new Feature(new float[] {1, 2, 3}), new Feature(new float[] {-4, 5e-9f,
            6e9f})));
        try (NpyMatrix matrix = NpyMatrix.open(file)) {
            assertEquals(2, matrix.rows().count());
            assertEquals(3, matrix.rows().dimension());
            assertArrayEquals(new float[] {1, 2, 3}, matrix.rows().row(0));
            assertArrayEquals(new float[] {-4, 5e-9f, 6e9f}, matrix.rows().row(1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @DisplayName("all three versions of the format are read, and any order and style of its keys")
    void readsAllVersions(int version) throws Exception {
        for (String head : List.of(HEAD, "{\"shape\":(2,3),\"fortran_order\":False,\"descr\":\"<f4\"}")) {
            write(version, head, 24);
            try (NpyMatrix matrix = NpyMatrix.open(file)) {
                assertArrayEquals(new float[] {3, 4, 5}, matrix.rows().row(1));
            }
        }
    }

    @Test
    @DisplayName("an array without rows has none")
    void readsNoRows() throws Exception {
        write(1, HEAD.replace("(2, 3)", "(0, 3)"), 0);
        try (NpyMatrix matrix = NpyMatrix.open(file)) {
            assertEquals(0, matrix.rows().count());
            assertEquals(3, matrix.rows().dimension());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"<f8", "<i4", "|u1", ">f4", "<f2"})
    @DisplayName("numbers of another type are refused, naming the type")
    void refusesOtherNumbers(String type) throws Exception {
        write(1, HEAD.replace("<f4", type), 24);
        assertDetails(assertThrows(NpyException.OtherNumbers.class, () -> NpyMatrix.open(file)), type);
    }

    @Test
    @DisplayName("columns first is refused; a single row is the same either way")
    void refusesColumnsFirst() throws Exception {
        write(1, HEAD.replace("False", "True"), 24);
        assertDetails(assertThrows(NpyException.OtherOrder.class, () -> NpyMatrix.open(file)));
        write(1, HEAD.replace("False", "True").replace("(2, 3)", "(1, 6)"), 24);
        try (NpyMatrix matrix = NpyMatrix.open(file)) {
            assertEquals(6, matrix.rows().dimension());
        }
    }

    @ParameterizedTest(name = "({0})")
    @ValueSource(strings = {"", "6,", "1, 2, 3", "6, 0", "-2, -3", "3000000000, 1", "99999999999, 1"})
    @DisplayName("other shapes than rows of numbers are refused, naming the shape")
    void refusesOtherShapes(String shape) throws Exception {
        write(1, HEAD.replace("2, 3", shape), 24);
        assertDetails(assertThrows(NpyException.OtherShape.class, () -> NpyMatrix.open(file)), shape);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 25})
    @DisplayName("a file cut short or too long is refused, naming both lengths")
    void refusesOtherLengths(int bytes) throws Exception {
        write(1, HEAD, bytes);
        assertDetails(assertThrows(NpyException.OtherLength.class, () -> NpyMatrix.open(file)),
                10L + HEAD.length() + 24, 10L + HEAD.length() + bytes);
    }

    @Test
    @DisplayName("a foreign file, one cut short within its head, and one that is not there are refused")
    void refusesForeignFiles() throws Exception {
        write(1, HEAD, 24);
        byte[] whole = Files.readAllBytes(file);
        for (byte[] bytes : List.of(new byte[0], "id,name\n1,Shirt\n".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, 5), Arrays.copyOf(whole, 11), Arrays.copyOf(whole, 40))) {
            Files.write(file, bytes);
            assertDetails(assertThrows(NpyException.Foreign.class, () -> NpyMatrix.open(file)));
        }
        write(4, HEAD, 24);
        assertThrows(NpyException.Foreign.class, () -> NpyMatrix.open(file));
        write(1, "{'shape': (2, 3)}", 24);
        assertThrows(NpyException.Foreign.class, () -> NpyMatrix.open(file));
        assertThrows(StorageException.NotReadable.class, () -> NpyMatrix.open(folder.resolve("none.npy")));
        assertThrows(StorageException.NotReadable.class, () -> NpyMatrix.open(folder));
    }

    /** Writes a file with the numbers 0, 1, 2 and so on. */
    private void write(int version, String head, int bytes) throws Exception {
        ByteBuffer content = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        content.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) version).put((byte) 0);
        if (version == 1) {
            content.putShort((short) head.length());
        } else {
            content.putInt(head.length());
        }
        content.put(head.getBytes(StandardCharsets.US_ASCII));
        int length = content.position() + bytes;
        for (float number = 0; number < 8; number++) {
            content.putFloat(number);
        }
        Files.write(file, Arrays.copyOf(content.array(), length));
    }

    private void assertDetails(NpyException problem, Object... numbers) {
        assertEquals(file, problem.file());
        assertEquals(List.of(numbers), problem.details().subList(1, problem.details().size()));
    }
}
