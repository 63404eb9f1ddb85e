package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoDecoderTest {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    @DisplayName("a picture of every format shows its colours where they are")
    void decodesFormats(String format) throws Exception {
        RgbImage image = PhotoDecoder.decode(TestPictures.file(TestPictures.quarters(64, 48), format), "photo");
        assertEquals(64, image.width());
        assertEquals(48, image.height());
        assertNear(Color.RED, TestPictures.colour(image, 16, 12));
        assertNear(Color.GREEN, TestPictures.colour(image, 48, 12));
        assertNear(Color.BLUE, TestPictures.colour(image, 16, 36));
        assertNear(Color.YELLOW, TestPictures.colour(image, 48, 36));
    }

    @Test
    @DisplayName("WebP is read: a lossless 1x1 pixel file written by Google's encoder")
    void decodesWebP() throws Exception {
        byte[] file = Base64.getDecoder()
                .decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        RgbImage image = PhotoDecoder.decode(file, "photo.webp");
        assertEquals(1, image.width());
        assertEquals(1, image.height());
    }

    @Test
    @DisplayName("a progressive JPEG is read like any other")
    void decodesProgressive() throws Exception {
        RgbImage image = PhotoDecoder.decode(JpegFiles.progressive(TestPictures.quarters(64, 48)), "photo");
        assertNear(Color.BLUE, TestPictures.colour(image, 16, 36));
    }

    @Test
    @DisplayName("a CMYK JPEG, as printers make them, comes out in its colours")
    void decodesCmyk() throws Exception {
        // Adobe writes CMYK inverted: full ink is 0. Pure magenta-and-yellow ink is red.
        RgbImage image = PhotoDecoder.decode(JpegFiles.adobeCmyk(32, 32, 255, 0, 0, 255), "print.jpg");
        Color seen = TestPictures.colour(image, 16, 16);
        assertTrue(seen.getRed() > 180 && seen.getGreen() < 90 && seen.getBlue() < 90, seen.toString());
    }

    @Test
    @DisplayName("transparency is laid over white")
    void laysTransparencyOverWhite() throws Exception {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x80000000);
        image.setRGB(1, 0, 0xFF204060);
        RgbImage decoded = PhotoDecoder.decode(TestPictures.file(image, "png"), "photo.png");
        assertEquals(Color.WHITE, TestPictures.colour(decoded, 5, 5));
        assertNear(new Color(127, 127, 127), TestPictures.colour(decoded, 0, 0));
        assertEquals(new Color(0x204060), TestPictures.colour(decoded, 1, 0));
    }

    @Test
    @DisplayName("grey levels stay the levels they are, in 8 and in 16 bits")
    void keepsGreyLevels() throws Exception {
        BufferedImage eight = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        fill(eight.getRaster(), 100);
        BufferedImage sixteen = new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY);
        fill(sixteen.getRaster(), 100 * 257);
        Color expected = new Color(100, 100, 100);
        for (BufferedImage image : new BufferedImage[] {eight, sixteen}) {
            RgbImage decoded = PhotoDecoder.decode(TestPictures.file(image, "png"), "grey.png");
            assertEquals(expected, TestPictures.colour(decoded, 2, 2));
        }
        RgbImage jpeg = PhotoDecoder.decode(TestPictures.file(eight, "jpeg"), "grey.jpg");
        assertNear(expected, TestPictures.colour(jpeg, 2, 2));
    }

    @Test
    @DisplayName("a 16-bit colour picture keeps its levels")
    void keepsSixteenBitColour() throws Exception {
        byte[] rows = new byte[2 * (1 + 2 * 6)];
        ByteBuffer row = ByteBuffer.wrap(rows);
        for (int y = 0; y < 2; y++) {
            row.put((byte) 0);
            for (int x = 0; x < 2; x++) {
                row.putShort((short) (200 * 257)).putShort((short) (100 * 257)).putShort((short) (50 * 257));
            }
        }
        RgbImage decoded = PhotoDecoder.decode(png(2, 2, 16, 2, rows), "deep.png");
        assertEquals(new Color(200, 100, 50), TestPictures.colour(decoded, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, RED", "2, GREEN", "3, YELLOW", "4, BLUE", "5, RED", "6, BLUE", "7, YELLOW", "8, GREEN"})
    @DisplayName("a photo is turned upright as the camera noted")
    void turnsUpright(int orientation, String topLeft) throws Exception {
        byte[] jpeg = TestPictures.file(TestPictures.quarters(64, 32), "jpeg");
        RgbImage image = PhotoDecoder.decode(JpegFiles.withOrientation(jpeg, orientation), "photo.jpg");
        boolean turned = orientation >= 5;
        assertEquals(turned ? 32 : 64, image.width());
        assertEquals(turned ? 64 : 32, image.height());
        Color expected = (Color) Color.class.getField(topLeft).get(null);
        assertNear(expected, TestPictures.colour(image, image.width() / 4, image.height() / 4));
    }

    @Test
    @DisplayName("an empty file, a text file, half a picture and an absurd size are distinguished")
    void tellsProblemsApart() {
        byte[] png = TestPictures.file(TestPictures.quarters(300, 300), "png");
        assertThrows(ImageException.Empty.class, () -> PhotoDecoder.decode(new byte[0], "empty.jpg"));
        var text = assertThrows(ImageException.NotAPicture.class,
                () -> PhotoDecoder.decode("hello".getBytes(StandardCharsets.UTF_8), "text.jpg"));
        assertEquals("text.jpg", text.place());
        assertThrows(ImageException.CutShort.class,
                () -> PhotoDecoder.decode(Arrays.copyOf(png, 60), "half.png"));
        byte[] damaged = png.clone();
        Arrays.fill(damaged, 50, 80, (byte) 7);
        assertThrows(ImageException.Damaged.class, () -> PhotoDecoder.decode(damaged, "damaged.png"));
        var large = assertThrows(ImageException.TooLarge.class,
                () -> PhotoDecoder.decode(png(50_000, 50_000, 8, 0, new byte[10]), "wide.png"));
        assertEquals(List.of("wide.png", 50_000, 50_000), large.details());
    }

    @Test
    @DisplayName("a picture of 50,000 pixels across is read, if there is not too much of it")
    void readsVeryWidePictures() throws Exception {
        BufferedImage wide = new BufferedImage(50_000, 600, BufferedImage.TYPE_BYTE_GRAY);
        fill(wide.getRaster(), 70);
        RgbImage decoded = PhotoDecoder.decode(TestPictures.file(wide, "png"), "wide.png");
        assertTrue(decoded.width() >= 10_000 && decoded.width() < 50_000, "read at " + decoded.width());
        assertEquals(new Color(70, 70, 70), TestPictures.colour(decoded, 100, 100));
    }

    private static void fill(WritableRaster raster, int level) {
        int[] levels = new int[raster.getWidth() * raster.getHeight()];
        Arrays.fill(levels, level);
        raster.setSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, levels);
    }

    private static void assertNear(Color expected, Color actual) {
        assertEquals(expected.getRed(), actual.getRed(), 12, () -> expected + " but was " + actual);
        assertEquals(expected.getGreen(), actual.getGreen(), 12, () -> expected + " but was " + actual);
        assertEquals(expected.getBlue(), actual.getBlue(), 12, () -> expected + " but was " + actual);
    }

    private static byte[] png(int width, int height, int depth, int colourType, byte[] rows) {
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        byte[] packed = new byte[rows.length + 64];
        int length = deflater.deflate(packed);
        ByteBuffer png = ByteBuffer.allocate(200 + length);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height)
                .put((byte) depth).put((byte) colourType).put(new byte[3]).array());
        chunk(png, "IDAT", Arrays.copyOf(packed, length));
        chunk(png, "IEND", new byte[0]);
        return Arrays.copyOf(png.array(), png.position());
    }

    private static void chunk(ByteBuffer png, String type, byte[] content) {
        CRC32 check = new CRC32();
        check.update(type.getBytes(StandardCharsets.US_ASCII));
        check.update(content);
        png.putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content)
                .putInt((int) check.getValue());
    }
}
