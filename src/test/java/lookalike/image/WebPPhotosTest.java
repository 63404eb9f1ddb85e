package lookalike.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPPhotosTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"m0.webp", "m1.webp", "m2.webp", "m3.webp", "m4.webp", "m5.webp", "m6.webp", "lossless.webp",
                "alpha.webp", "alpha-lossless.webp"})
    @DisplayName("ImageIO's plug-in, which decodes where the library does not load, shows nearly the same")
    void withoutTheLibrary(String name) throws Exception {
        byte[] file = ImageFixtures.read(name);
        ImageIoDecoder.Decoded decoded = new ImageIoDecoder(file, name, Optional.empty(), 1_000_000).read();
        double error = GeneratedPicture.meanError(PhotoDecoder.decode(file, name),
                PixelConverter.of(decoded.image()));
        assertTrue(error <= 0.9, name + ": " + error);
    }

    @Test
    @DisplayName("a profile counts")
    void profile() throws Exception {
        RgbImage stored = GeneratedPicture.rgb();
        byte[] expected = new byte[stored.rgb().length];
        for (int at = 0; at < expected.length; at++) {
            double light = (stored.rgb()[at] & 0xFF) / 255.0;
            double level = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            expected[at] = (byte) Math.round(255 * level);
        }
        byte[] file = withProfile(ImageFixtures.read("lossless.webp"),
                ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        assertEquals(0, GeneratedPicture.meanError(new RgbImage(stored.width(), stored.height(), expected),
                PhotoDecoder.decode(file, "linear.webp")), 0.5);
    }

    private static byte[] withProfile(byte[] simple, byte[] profile) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
        header.put("VP8X".getBytes(ISO_8859_1)).putInt(10).putInt(0x20);
        header.put((byte) (GeneratedPicture.WIDTH - 1)).putShort((short) 0).put((byte) (GeneratedPicture.HEIGHT - 1));
        chunks.writeBytes(header.array());
        chunks.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).put("ICCP".getBytes(ISO_8859_1))
                .putInt(profile.length).array());
        chunks.writeBytes(Arrays.copyOf(profile, profile.length + profile.length % 2));
        chunks.writeBytes(Arrays.copyOfRange(simple, 12, simple.length));
        return ByteBuffer.allocate(12 + chunks.size()).order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes(ISO_8859_1))
                .putInt(4 + chunks.size()).put("WEBP".getBytes(ISO_8859_1)).put(chunks.toByteArray()).array();
    }
}
