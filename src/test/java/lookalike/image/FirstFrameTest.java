package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Animations are shown as their first frame, where it lies on its canvas. */
class FirstFrameTest {

    private static final Path FIELD = Path.of("../shared/cases/field/20-first-frame");

    @Test
    @DisplayName("a GIF's first frame lies where it belongs, and the rest of its canvas is white")
    void gif() throws Exception {
        byte[] gif = moved(TestPictures.file(TestPictures.quarters(40, 30), "gif"), 100, 80, 20, 10);
        RgbImage decoded = PhotoDecoder.decode(gif, "a.gif");
        assertEquals(new PixelSize(100, 80), new PixelSize(decoded.width(), decoded.height()));
        assertEquals(Color.WHITE, TestPictures.colour(decoded, 5, 5));
        assertEquals(Color.WHITE, TestPictures.colour(decoded, 70, 50));
        assertEquals(Color.RED, TestPictures.colour(decoded, 20, 10));
        assertEquals(Color.YELLOW, TestPictures.colour(decoded, 59, 39));
    }

    @Test
    @DisplayName("a canvas that is smaller than the frame, or says nothing, grows")
    void smallCanvas() throws Exception {
        byte[] gif = moved(TestPictures.file(TestPictures.quarters(40, 30), "gif"), 0, 0, 0, 0);
        RgbImage decoded = PhotoDecoder.decode(gif, "a.gif");
        assertEquals(new PixelSize(40, 30), new PixelSize(decoded.width(), decoded.height()));
        assertEquals(Color.BLUE, TestPictures.colour(decoded, 2, 28));
    }

    @Test
    @DisplayName("a canvas of more pixels than can be handled is refused, a large one reduced")
    void largeCanvas() throws Exception {
        byte[] gif = TestPictures.file(TestPictures.quarters(40, 30), "gif");
        assertThrows(ImageException.TooLarge.class,
                () -> PhotoDecoder.decode(moved(gif, 65_535, 65_535, 0, 0), "a.gif"));
        RgbImage decoded = PhotoDecoder.decode(moved(gif, 10_000, 10_000, 9_960, 9_970), "a.gif");
        assertTrue(decoded.width() >= 3_000 && decoded.width() <= 5_000, decoded.width() + " wide");
        assertEquals(Color.WHITE, TestPictures.colour(decoded, 0, 0));
        assertEquals(Color.YELLOW, TestPictures.colour(decoded, decoded.width() - 2, decoded.height() - 2));
    }

    /** Writes another canvas and the frame's place into a GIF of one frame. */
    private static byte[] moved(byte[] gif, int width, int height, int left, int top) {
        byte[] moved = gif.clone();
        ByteBuffer numbers = ByteBuffer.wrap(moved).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putShort(6, (short) width).putShort(8, (short) height);
        int at = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << (gif[10] & 7) + 1);
        while (gif[at] == '!') {
            at += 2;
            while (gif[at] != 0) {
                at += 1 + (gif[at] & 0xFF);
            }
            at++;
        }
        numbers.putShort(at + 1, (short) left).putShort(at + 3, (short) top);
        return moved;
    }

    @Test
    @DisplayName("an animated WebP's first frame lies on its canvas, over white")
    void webp() throws Exception {
        RgbImage whole = GeneratedPicture.rgb();
        byte[] expected = new byte[whole.rgb().length];
        Arrays.fill(expected, (byte) 255);
        for (int y = 10; y < 40; y++) {
            System.arraycopy(whole.rgb(), 3 * (y * whole.width() + 20), expected, 3 * (y * whole.width() + 20), 3 * 40);
        }
        RgbImage decoded = PhotoDecoder.decode(ImageFixtures.read("animated-offset.webp"), "a.webp");
        assertEquals(0, GeneratedPicture.meanError(new RgbImage(whole.width(), whole.height(), expected), decoded));
    }

    @Test
    @DisplayName("an animated PNG is shown as its default image")
    void animatedPng() throws Exception {
        byte[] control = PngFiles.chunk("acTL", ByteBuffer.allocate(8).putInt(2).putInt(0).array());
        RgbImage wanted = GeneratedPicture.rgb();
        byte[] png = PngFiles.with(PngFiles.of(wanted.width(), wanted.height(), PngFiles.RGB, 8,
                (x, y, c) -> wanted.rgb()[3 * (y * wanted.width() + x) + c] & 0xFF), control);
        assertEquals(0, GeneratedPicture.meanError(wanted, PhotoDecoder.decode(png, "a.apng")));
    }

    @Test
    @DisplayName("a file as people have them")
    void field() throws Exception {
        assumeTrue(Files.isDirectory(FIELD), "needs ../shared/cases");
        assertEquals(0, GeneratedPicture.meanError(
                PhotoDecoder.decode(Files.readAllBytes(FIELD.resolve("right.png")), "right.png"),
                PhotoDecoder.decode(Files.readAllBytes(FIELD.resolve("gif-offset.gif")), "gif-offset.gif")));
    }
}
