package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureArrayFileTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("values come back row by row, not scaled")
    void keepsValues() throws Exception {
        Path file = folder.resolve("new").resolve("features.npy");
        FeatureArrayFile.write(file,
                List.of(new Feature(new float[] {1, 2.5f, 0}), new Feature(new float[] {-0f, 1e-30f, 7})));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[6];
        bytes.position(10 + bytes.getShort(8)).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        assertArrayEquals(new float[] {1, 2.5f, 0, -0f, 1e-30f, 7}, values);
        assertEquals(bytes.capacity(), bytes.position() + 24);
    }

    @ParameterizedTest(name = "{0} features")
    @DisplayName("the header is NumPy's version 1.0, padded to a multiple of 64 bytes, and gives the shape")
    @ValueSource(ints = {1, 9, 10, 123})
    void writesTheHeader(int count) throws Exception {
        Path file = folder.resolve("features.npy");
        FeatureArrayFile.write(file, Collections.nCopies(count, new Feature(new float[Feature.RESNET50])));
        byte[] bytes = Files.readAllBytes(file);
        assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, Arrays.copyOf(bytes, 8));
        int header = 10 + (bytes[8] & 0xff) + 256 * (bytes[9] & 0xff);
        assertEquals(0, header % 64);
        assertEquals('\n', bytes[header - 1]);
        String array = new String(bytes, 10, header - 10, StandardCharsets.US_ASCII).strip();
        assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (" + count + ", 2048), }", array);
        assertEquals(header + 4L * count * Feature.RESNET50, bytes.length);
    }

    @Test
    @DisplayName("features of several dimensions are refused before anything is written")
    void refusesSeveralDimensions() {
        Path file = folder.resolve("features.npy");
        assertThrows(IllegalArgumentException.class, () -> FeatureArrayFile.write(file,
                List.of(new Feature(new float[2]), new Feature(new float[3]))));
        assertFalse(Files.exists(file));
    }
}
