package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.Color;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailTest {

    private static RgbImage picture(int width, int height) throws ImageException {
        return PhotoDecoder.decode(TestPictures.file(TestPictures.quarters(width, height), "png"), "test.png");
    }

    @ParameterizedTest(name = "{0} x {1} becomes {2} x {3}")
    @DisplayName("a picture is reduced to fit the square, its aspect ratio kept, and never to nothing")
    @CsvSource({"240,120,120,60", "300,400,90,120", "121,121,120,120", "2000,4,120,1"})
    void fitsTheSquare(int width, int height, int newWidth, int newHeight) throws Exception {
        RgbImage small = Thumbnail.of(picture(width, height), 120);
        assertEquals(new PixelSize(newWidth, newHeight), new PixelSize(small.width(), small.height()));
    }

    @Test
    @DisplayName("the content stays in its place")
    void keepsWhatIsSeen() throws Exception {
        RgbImage small = Thumbnail.of(picture(40, 80), 20);
        assertEquals(Color.RED, TestPictures.colour(small, 0, 0));
        assertEquals(Color.GREEN, TestPictures.colour(small, 9, 0));
        assertEquals(Color.BLUE, TestPictures.colour(small, 0, 19));
        assertEquals(Color.YELLOW, TestPictures.colour(small, 9, 19));
    }

    @Test
    @DisplayName("a picture that fits is left as it is")
    void leavesSmallPictures() throws Exception {
        RgbImage picture = picture(60, 80);
        assertSame(picture, Thumbnail.of(picture, 80));
    }

    @Test
    @DisplayName("a large picture keeps its proportions and the mean of its colours")
    void shrinks() {
        byte[] rgb = new byte[3 * 8 * 4];
        for (int pixel = 0; pixel < 32; pixel++) {
            Arrays.fill(rgb, 3 * pixel, 3 * pixel + 3, (byte) (pixel % 2 == 0 ? 100 : 200));
        }
        RgbImage small = Thumbnail.of(new RgbImage(8, 4, rgb), 4);
        assertEquals(4, small.width());
        assertEquals(2, small.height());
        byte[] grey = new byte[24];
        Arrays.fill(grey, (byte) 150);
        assertArrayEquals(grey, small.rgb());
    }

    @Test
    @DisplayName("a small picture stays as it is")
    void keepsSmallPictures() {
        RgbImage small = new RgbImage(2, 1, new byte[6]);
        assertSame(small, Thumbnail.of(small, 720));
    }

    @Test
    @DisplayName("a very long picture keeps at least one pixel across")
    void keepsAPixel() {
        RgbImage line = Thumbnail.of(new RgbImage(4000, 1, new byte[12000]), 100);
        assertEquals(100, line.width());
        assertEquals(1, line.height());
    }
}
