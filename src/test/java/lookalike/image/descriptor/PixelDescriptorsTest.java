package lookalike.image.descriptor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import lookalike.image.RgbImage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The figures in {@code descriptors.f32} (float32, big-endian) were computed by numpy 1.24, scipy and Pillow with the
 * descriptors that the ranking was researched with, each picture in a batch of its own.
 */
class PixelDescriptorsTest {

    private static final int[][] SIZES = {{60, 80}, {91, 67}, {300, 401}, {23, 31}};

    private static RgbImage picture(int kind) {
        return DrawnGarment.of(SIZES[kind][0], SIZES[kind][1], kind);
    }

    private static float[] expected(int kind) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                PixelDescriptorsTest.class.getResourceAsStream("descriptors.f32"))) {
            float[] numbers = new float[PixelDescriptor.DIMENSION];
            ByteBuffer.wrap(file.readAllBytes()).asFloatBuffer().get(kind * numbers.length, numbers);
            return numbers;
        }
    }

    @Test
    @DisplayName("descriptors of pictures of any size are those of the research")
    void areThoseOfTheResearch() throws IOException {
        for (int kind = 0; kind < SIZES.length; kind++) {
            assertArrayEquals(expected(kind), PixelDescriptors.of(picture(kind)).values(), 1e-4f, "picture " + kind);
        }
    }

    @Test
    @DisplayName("the bytes keep a descriptor to a cosine of 0.9999, and every number to the error that is told")
    void keepsThemInBytes() {
        for (int kind = 0; kind < SIZES.length; kind++) {
            PixelDescriptor exact = PixelDescriptors.of(picture(kind));
            PixelDescriptor kept = PixelDescriptor.of(exact.toBytes());
            double product = 0;
            double lengths = 0;
            double keptLengths = 0;
            for (int i = 0; i < PixelDescriptor.DIMENSION; i++) {
                float value = exact.values()[i];
                assertEquals(value, kept.values()[i], Math.sqrt(Math.abs(value)) / 255 + 1e-5, "number " + i);
                product += value * kept.values()[i];
                lengths += value * value;
                keptLengths += kept.values()[i] * kept.values()[i];
            }
            assertTrue(product / Math.sqrt(lengths * keptLengths) > .9999, "picture " + kind);
            assertEquals(kept, PixelDescriptor.of(kept.toBytes()));
        }
    }

    @Test
    @DisplayName("bytes of another length are no descriptor")
    void refusesOtherLengths() {
        assertThrows(IllegalArgumentException.class, () -> PixelDescriptor.of(new byte[907]));
    }

    @Test
    @DisplayName("a picture of one colour has a descriptor without a hole")
    void describesOneColour() {
        byte[] grey = new byte[3 * 50 * 50];
        Arrays.fill(grey, (byte) 128);
        for (float value : PixelDescriptors.of(new RgbImage(50, 50, grey)).values()) {
            assertTrue(Float.isFinite(value));
        }
    }
}
