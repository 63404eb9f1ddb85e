package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.Color;
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
    @DisplayName("what is seen stays where it is")
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
}
