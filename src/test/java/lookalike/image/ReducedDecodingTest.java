package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NativeStderr.class)
class ReducedDecodingTest {

    private static final byte[] LARGE = TestPictures.file(TestPictures.quarters(1000, 1400), "jpeg");

    @Test
    @DisplayName("the library that reduces JPEG runs on the systems that it was made for")
    void loads() {
        assertTrue(Leptonica.ifAvailable().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"893, 2000, 1", "895, 2000, 2", "1789, 1788, 2", "1790, 1789, 4", "2400, 1800, 4",
        "3577, 3577, 8", "60000, 60000, 8", "10, 50000, 1"})
    @DisplayName("a picture is reduced as far as twice the tensor's side is left on both axes")
    void choosesTheReduction(int width, int height, int reduction) {
        assertEquals(reduction, ReducedJpeg.reduction(width, height));
    }

    @ParameterizedTest
    @CsvSource({"1801, 2402, 4, 451, 601", "1000, 1400, 2, 500, 700", "447, 449, 1, 447, 449"})
    @DisplayName("a large JPEG has fewer pixels, its colours where they were, and its size in the file")
    void reduces(int width, int height, int reduction, int newWidth, int newHeight) throws Exception {
        DecodedPhoto photo = decode(TestPictures.file(TestPictures.quarters(width, height), "jpeg"));
        assertEquals(new PixelSize(newWidth, newHeight), size(photo.image()));
        assertEquals(new PixelSize(width, height), photo.original());
        assertEquals(reduction > 1, photo.isReduced());
        assertQuarters(photo.image(), Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);
    }

    @Test
    @DisplayName("progressive and grey pictures, and those with a profile of sRGB or of Adobe's kind, are reduced too")
    void reducesAllUsualKinds() throws Exception {
        BufferedImage grey = new BufferedImage(1000, 1400, BufferedImage.TYPE_BYTE_GRAY);
        Map<String, byte[]> kinds = new LinkedHashMap<>();
        kinds.put("progressive", JpegFiles.progressive(TestPictures.quarters(1000, 1400)));
        kinds.put("grey", TestPictures.file(grey, "jpeg"));
        kinds.put("sRGB", JpegFiles.withProfile(LARGE, ICC_Profile.getInstance(ColorSpace.CS_sRGB)));
        kinds.put("Adobe", JpegFiles.withAdobeMarker(JpegFiles.withoutJfif(LARGE), 1));
        kinds.put("camera", JpegFiles.withOrientation(JpegFiles.withoutJfif(LARGE), 1));
        for (var kind : kinds.entrySet()) {
            DecodedPhoto photo = decode(kind.getValue());
            assertTrue(photo.isReduced(), kind.getKey());
            assertNear(whole(kind.getValue()).image(), photo.image(), kind.getKey());
        }
    }

    @Test
    @DisplayName("if programs disagree about the colours, and in other formats, a picture is decoded whole")
    void leavesUnusualKindsAlone() throws Exception {
        Map<String, byte[]> kinds = new LinkedHashMap<>();
        kinds.put("CMYK", JpegFiles.adobeCmyk(1000, 1000, 255, 0, 0, 255));
        kinds.put("RGB", JpegFiles.withAdobeMarker(JpegFiles.withoutJfif(LARGE), 0));
        kinds.put("JFIF or RGB", JpegFiles.withAdobeMarker(LARGE, 0));
        kinds.put("neither", JpegFiles.withoutJfif(LARGE));
        kinds.put("profile", JpegFiles.withProfile(LARGE, ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB)));
        kinds.put("without its end marker", Arrays.copyOf(LARGE, LARGE.length - 2));
        for (String format : new String[] {"png", "bmp", "gif", "tiff"}) {
            kinds.put(format, TestPictures.file(TestPictures.quarters(1000, 1400), format));
        }
        for (var kind : kinds.entrySet()) {
            DecodedPhoto photo = decode(kind.getValue());
            assertFalse(photo.isReduced(), kind.getKey());
            assertArrayEquals(whole(kind.getValue()).image().rgb(), photo.image().rgb(), kind.getKey());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, RED", "2, GREEN", "3, YELLOW", "4, BLUE", "5, RED", "6, BLUE", "7, YELLOW", "8, GREEN"})
    @DisplayName("a reduced photo is turned upright, and so is its size in the file")
    void turnsUpright(int orientation, String topLeft) throws Exception {
        DecodedPhoto photo = decode(JpegFiles.withOrientation(LARGE, orientation));
        boolean turned = orientation >= 5;
        assertEquals(turned ? new PixelSize(1400, 1000) : new PixelSize(1000, 1400), photo.original());
        assertEquals(turned ? new PixelSize(700, 500) : new PixelSize(500, 700), size(photo.image()));
        Color expected = (Color) Color.class.getField(topLeft).get(null);
        assertNear(expected, TestPictures.colour(photo.image(), 100, 100), topLeft);
    }

    @Test
    @DisplayName("without the library a large JPEG is decoded whole")
    void doesWithoutTheLibrary() throws Exception {
        DecodedPhoto photo = PhotoDecoder.decode(LARGE, "photo.jpg", Optional.empty());
        assertFalse(photo.isReduced());
        assertArrayEquals(PhotoDecoder.decode(LARGE, "photo.jpg").rgb(), photo.image().rgb());
    }

    @Test
    @DisplayName("many threads may decode at once, sound files and damaged ones")
    void decodesOnManyThreads() throws Exception {
        RgbImage alone = decode(LARGE).image();
        byte[] damaged = LARGE.clone();
        Arrays.fill(damaged, LARGE.length / 2, LARGE.length / 2 + 50, (byte) 0);
        assertTrue(IntStream.range(0, 64).parallel().allMatch(i -> {
            try {
                return i % 8 == 0 ? decode(damaged) == null
                        : Arrays.equals(alone.rgb(), decode(LARGE).image().rgb());
            } catch (ImageException _) {
                return i % 8 == 0;
            }
        }));
    }

    @Test
    @DisplayName("whatever happened to a file, it is taken, or refused for the same reason, as when decoded whole")
    void refusesTheSameFiles() {
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] file = damaged(LARGE, random);
            String expected = verdict(file, Detail.WHOLE);
            assertEquals(expected, verdict(file, Detail.REDUCED), "file " + i);
            refused += expected.startsWith("ImageException") ? 1 : 0;
        }
        assertTrue(refused > 2, refused + " were beyond use");
    }

    private static byte[] damaged(byte[] file, Random random) {
        if (random.nextInt(3) == 0) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
        byte[] damaged = file.clone();
        int reach = random.nextBoolean() ? 650 : file.length;
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged[random.nextInt(reach)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static String verdict(byte[] file, Detail detail) {
        try {
            return PhotoDecoder.decode(file, "photo.jpg", detail).original().toString();
        } catch (ImageException problem) {
            return problem.getMessage();
        }
    }

    private static DecodedPhoto decode(byte[] file) throws ImageException {
        return PhotoDecoder.decode(file, "photo", Detail.REDUCED);
    }

    private static DecodedPhoto whole(byte[] file) throws ImageException {
        return PhotoDecoder.decode(file, "photo", Detail.WHOLE);
    }

    private static PixelSize size(RgbImage image) {
        return new PixelSize(image.width(), image.height());
    }

    private static void assertQuarters(RgbImage image, Color... colours) {
        for (int quarter = 0; quarter < 4; quarter++) {
            int x = image.width() * (quarter % 2 == 0 ? 1 : 3) / 4;
            int y = image.height() * (quarter < 2 ? 1 : 3) / 4;
            assertNear(colours[quarter], TestPictures.colour(image, x, y), "quarter " + quarter);
        }
    }

    private static void assertNear(RgbImage whole, RgbImage reduced, String what) {
        for (int y = 1; y < 8; y += 2) {
            for (int x = 1; x < 8; x += 2) {
                assertNear(TestPictures.colour(whole, whole.width() * x / 8, whole.height() * y / 8),
                        TestPictures.colour(reduced, reduced.width() * x / 8, reduced.height() * y / 8), what);
            }
        }
    }

    private static void assertNear(Color expected, Color actual, String what) {
        assertEquals(expected.getRed(), actual.getRed(), 3, () -> what + ": " + expected + " but was " + actual);
        assertEquals(expected.getGreen(), actual.getGreen(), 3, () -> what + ": " + expected + " but was " + actual);
        assertEquals(expected.getBlue(), actual.getBlue(), 3, () -> what + ": " + expected + " but was " + actual);
    }
}
