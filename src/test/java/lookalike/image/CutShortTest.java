package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads that broke off, and files whose space was reserved and never filled. */
@ExtendWith(NativeStderr.class)
class CutShortTest {

    private static final Path FIELD = Path.of("../shared/cases/field/02-jpeg-cut-short");

    /** The kinds of JPEG: each is cut in every way. */
    enum Kind {
        BASELINE, PROGRESSIVE, GREY, RESTARTED, LARGE;

        byte[] file() throws Exception {
            BufferedImage grey = new BufferedImage(200, 150, BufferedImage.TYPE_BYTE_GRAY);
            grey.createGraphics().drawImage(photo(200, 150), 0, 0, null);
            return switch (this) {
                case BASELINE -> TestPictures.file(photo(200, 150), "jpeg");
                case PROGRESSIVE -> JpegFiles.progressive(photo(200, 150));
                case GREY -> TestPictures.file(grey, "jpeg");
                case RESTARTED -> JpegFiles.encoded(photo(200, 150), 0.9f, 1, 1, 4);
                case LARGE -> TestPictures.file(photo(1000, 900), "jpeg");
            };
        }
    }

    private static BufferedImage photo(int width, int height) {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(3);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int level = (int) (120 + 80 * Math.sin(x / 9.0) * Math.cos(y / 7.0)) + random.nextInt(30);
                photo.setRGB(x, y, level << 16 | (255 - level) << 8 | level / 2);
            }
        }
        return photo;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a JPEG whose rest is missing, or zeros, or 0xFF, or anything, is cut short, however it is decoded")
    void jpeg(Kind kind) throws Exception {
        byte[] whole = kind.file();
        for (int percent : new int[] {5, 30, 50, 75, 95}) {
            int length = whole.length * percent / 100;
            Map<String, byte[]> cut = new LinkedHashMap<>();
            cut.put("nothing", Arrays.copyOf(whole, length));
            cut.put("zeros", Arrays.copyOf(Arrays.copyOf(whole, length), whole.length));
            cut.put("0xFF", filled(whole, length, (byte) 0xFF));
            for (var rest : cut.entrySet()) {
                String name = kind + " at " + percent + ", then " + rest.getKey();
                for (Detail detail : Detail.values()) {
                    var problem = assertThrows(ImageException.class,
                            () -> PhotoDecoder.decode(rest.getValue(), "a.jpg", detail), name);
                    assertEquals("ImageException.CutShort", problem.code(), name);
                }
            }
        }
        // With an end marker behind it, or a gap in the middle, or other files' content.
        byte[] ended = Arrays.copyOf(whole, whole.length / 2 + 2);
        ended[ended.length - 2] = (byte) 0xFF;
        ended[ended.length - 1] = (byte) 0xD9;
        assertThrows(ImageException.CutShort.class, () -> PhotoDecoder.decode(ended, "a.jpg"));
        byte[] gap = whole.clone();
        Arrays.fill(gap, whole.length / 2, whole.length * 3 / 4, (byte) 0);
        assertThrows(ImageException.CutShort.class, () -> PhotoDecoder.decode(gap, "a.jpg"));
        byte[] foreign = whole.clone();
        byte[] noise = new byte[whole.length - whole.length / 2];
        new Random(8).nextBytes(noise);
        System.arraycopy(noise, 0, foreign, whole.length / 2, noise.length);
        assertThrows(ImageException.class, () -> PhotoDecoder.decode(foreign, "a.jpg"));
    }

    private static byte[] filled(byte[] whole, int from, byte level) {
        byte[] filled = whole.clone();
        Arrays.fill(filled, from, whole.length, level);
        return filled;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a JPEG that lacks its end marker alone is taken, as is one with anything behind it")
    void complete(Kind kind) throws Exception {
        byte[] whole = kind.file();
        RgbImage expected = PhotoDecoder.decode(whole, "a.jpg");
        for (byte[] file : new byte[][] {Arrays.copyOf(whole, whole.length - 2), Arrays.copyOf(whole, whole.length - 1),
            Arrays.copyOf(whole, whole.length + 5000), filled(Arrays.copyOf(whole, 2 * whole.length), whole.length,
                    (byte) 0xD8)}) {
            assertEquals(0, GeneratedPicture.meanError(expected, PhotoDecoder.decode(file, "a.jpg")));
        }
    }

    @Test
    @DisplayName("a progressive JPEG that ends between two scans is cut short: what it shows is coarse")
    void betweenScans() throws Exception {
        byte[] whole = JpegFiles.progressive(photo(200, 150));
        int second = indexOfScan(whole, 2);
        assertThrows(ImageException.CutShort.class,
                () -> PhotoDecoder.decode(Arrays.copyOf(whole, second), "a.jpg"));
    }

    private static int indexOfScan(byte[] jpeg, int number) {
        int seen = 0;
        for (int at = 0; at + 1 < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xDA && ++seen == number) {
                return at;
            }
        }
        throw new IllegalArgumentException("fewer than " + number + " scans");
    }

    @Test
    @DisplayName("a plain picture is no gap, though its data are nearly all zeros")
    void plain() throws Exception {
        byte[] plain = TestPictures.file(TestPictures.plain(800, 800, Color.WHITE), "jpeg");
        assertEquals(800, PhotoDecoder.decode(plain, "a.jpg").width());
        assertEquals(800, PhotoDecoder.decode(JpegFiles.progressive(TestPictures.plain(800, 800, Color.GRAY)),
                "a.jpg").width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "tiff"})
    @DisplayName("half a file of another format is cut short, too")
    void others(String format) {
        byte[] whole = TestPictures.file(photo(200, 150), format);
        for (int length : new int[] {whole.length / 2, whole.length * 9 / 10}) {
            assertThrows(ImageException.CutShort.class,
                    () -> PhotoDecoder.decode(Arrays.copyOf(whole, length), "a"), format + " at " + length);
        }
    }

    @Test
    @DisplayName("half a WebP is cut short")
    void webp() throws Exception {
        for (String name : new String[] {"m4.webp", "lossless.webp", "alpha.webp"}) {
            byte[] whole = ImageFixtures.read(name);
            assertThrows(ImageException.CutShort.class,
                    () -> PhotoDecoder.decode(Arrays.copyOf(whole, whole.length / 2), "a"), name);
            byte[] filled = filled(whole, whole.length / 2, (byte) 0);
            assertThrows(ImageException.CutShort.class, () -> PhotoDecoder.decode(filled, "a"), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    @DisplayName("so are PNG and GIF whose rest is zeros")
    void filledUp(String format) {
        byte[] whole = TestPictures.file(photo(200, 150), format);
        byte[] filled = filled(whole, whole.length / 2, (byte) 0);
        assertThrows(ImageException.CutShort.class, () -> PhotoDecoder.decode(filled, "a"));
    }

    @Test
    @DisplayName("a GIF without its trailer, or with a few zeros behind it, is taken")
    void gifWithoutTrailer() throws Exception {
        byte[] whole = TestPictures.file(photo(200, 150), "gif");
        assertEquals(200, PhotoDecoder.decode(Arrays.copyOf(whole, whole.length - 1), "a.gif").width());
        assertEquals(200, PhotoDecoder.decode(Arrays.copyOf(whole, whole.length + 900), "a.gif").width());
    }

    @Test
    @DisplayName("files as people have them")
    void field() throws Exception {
        assumeTrue(Files.isDirectory(FIELD), "needs ../shared/cases");
        for (String name : new String[] {"half.jpg", "half-zeros.jpg"}) {
            byte[] file = Files.readAllBytes(FIELD.resolve(name));
            assertThrows(ImageException.CutShort.class, () -> PhotoDecoder.decode(file, name));
        }
        assertTrue(GeneratedPicture.meanError(
                PhotoDecoder.decode(Files.readAllBytes(FIELD.resolve("base.jpg")), "base.jpg"),
                PhotoDecoder.decode(Files.readAllBytes(FIELD.resolve("noeoi.jpg")), "noeoi.jpg")) == 0);
    }
}
