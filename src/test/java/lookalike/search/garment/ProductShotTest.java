package lookalike.search.garment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.image.Detail;
import lookalike.image.PhotoDecoder;
import lookalike.image.RgbImage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProductShotTest {

    private static final Path PHOTOS = Path.of("..", "shared", "data", "photos");
    private final ProductShot rule = new ProductShot(.8);

    /** @return a grey picture with red rectangles: left, top, right, bottom in percent */
    private static RgbImage picture(int[]... rectangles) {
        int width = 120;
        int height = 160;
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean isThing = false;
                for (int[] each : rectangles) {
                    isThing |= 100 * x >= each[0] * width && 100 * x < each[2] * width && 100 * y >= each[1] * height
                            && 100 * y < each[3] * height;
                }
                int at = 3 * (y * width + x);
                rgb[at] = (byte) (isThing ? 200 : 220);
                rgb[at + 1] = (byte) (isThing ? 20 : 220);
                rgb[at + 2] = (byte) (isThing ? 30 : 220);
            }
        }
        return new RgbImage(width, height, rgb);
    }

    @Test
    @DisplayName("a photo that is as near as the catalogue's pictures are to each other is a product shot, however it"
            + " looks")
    void near() {
        assertTrue(rule.is(picture(new int[] {0, 0, 40, 30}), .81));
    }

    @Test
    @DisplayName("one thing in the middle of an even background is a product shot, unless nothing is near it")
    void studio() {
        assertTrue(rule.is(picture(new int[] {20, 15, 80, 85}), .75));
        assertFalse(rule.is(picture(new int[] {20, 15, 80, 85}), .6));
    }

    @Test
    @DisplayName("a thing at the side, a small one, several things, and a border of two colours are none")
    void others() {
        assertFalse(rule.is(picture(new int[] {3, 15, 43, 85}), .75));
        assertFalse(rule.is(picture(new int[] {40, 40, 60, 60}), .75));
        assertFalse(rule.is(picture(new int[] {20, 10, 80, 60}, new int[] {20, 70, 80, 90}), .75));
        assertFalse(rule.is(picture(new int[] {0, 0, 100, 50}), .75));
        assertFalse(rule.is(picture(), .75));
    }

    @Test
    @DisplayName("the bound of what is usual belongs to it, and so does that of what is hardly less")
    void bounds() {
        assertTrue(rule.is(picture(new int[] {0, 0, 100, 50}), .8));
        assertTrue(rule.is(picture(new int[] {20, 15, 80, 85}), .8 - .11));
        assertFalse(rule.is(picture(new int[] {20, 15, 80, 85}), .689));
    }

    @Test
    @DisplayName("a thing that reaches over three tenths of the border, or has another beside it, is none")
    void unevenOrSeveral() {
        assertFalse(rule.is(picture(new int[] {0, 35, 100, 65}, new int[] {35, 0, 65, 100}), .75));
        assertFalse(rule.is(picture(new int[] {5, 5, 95, 75}, new int[] {5, 80, 95, 95}), .75));
        assertTrue(rule.is(picture(new int[] {5, 5, 95, 95}), .75));
    }

    @Test
    @DisplayName("most large product photos of the shared material are product shots even where none is very near")
    void shared() throws IOException, LookalikeException {
        assumeTrue(Files.isDirectory(PHOTOS), "skipped without ../shared");
        List<Path> files;
        try (Stream<Path> list = Files.list(PHOTOS)) {
            files = list.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
        }
        int found = 0;
        for (Path file : files) {
            RgbImage photo = PhotoDecoder.decode(Files.readAllBytes(file), file.toString(), Detail.REDUCED).image();
            found += rule.is(photo, .7) ? 1 : 0;
        }
        assertTrue(found >= .5 * files.size(), found + " of " + files.size());
    }
}
