package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreprocessingTest {

    private static final int PIXELS = ImageTensor.SIDE * ImageTensor.SIDE;

    @ParameterizedTest
    @CsvSource({"60, 80", "224, 224", "1800, 2400", "500, 80", "1, 1"})
    @DisplayName("a plain picture of any size is that colour minus the means, blue first")
    void subtractsMeans(int width, int height) {
        RgbImage image = rgb(width, height, new Color(10, 20, 30));
        float[] values = Preprocessing.tensor(image).values();
        for (int pixel : new int[] {0, PIXELS / 2 + 7, PIXELS - 1}) {
            assertEquals(30 - 103.939, values[pixel], 1e-3);
            assertEquals(20 - 116.779, values[PIXELS + pixel], 1e-3);
            assertEquals(10 - 123.68, values[2 * PIXELS + pixel], 1e-3);
        }
    }

    @Test
    @DisplayName("reducing by area keeps the mean level and mixes exactly the pixels that are covered")
    void reducesByArea() {
        RgbImage noise = noise(301, 157);
        FloatImage reduced = AreaFilter.reduce(noise, 41, 29);
        assertEquals(mean(FloatImage.of(noise).levels()[1]), mean(reduced.levels()[1]), 0.01);

        byte[] rgb = new byte[3 * 3];
        rgb[0] = 90;
        rgb[3] = 30;
        rgb[6] = 60;
        FloatImage half = AreaFilter.reduce(new RgbImage(3, 1, rgb), 2, 1);
        assertArrayEquals(new float[] {(90 + 15) / 1.5f, (15 + 60) / 1.5f}, half.levels()[0], 1e-4f);
    }

    @Test
    @DisplayName("enlarging puts pixel centres at half numbers and extends the rim")
    void enlargesByHalfPixels() {
        FloatImage two = new FloatImage(2, 1, new float[][] {{0, 100}, {0, 0}, {0, 0}});
        FloatImage four = BilinearFilter.enlarge(two, 4, 1);
        assertArrayEquals(new float[] {0, 25, 75, 100}, four.levels()[0], 1e-4f);
    }

    @ParameterizedTest
    @CsvSource({
        "1800, 2400, 60, 80, 60, 80",
        "2400, 1800, 60, 80, 80, 60",
        "600, 600, 60, 80, 69, 69",
        "40, 50, 60, 80, 40, 50",
        "1800, 2400, 480, 640, 1800, 2400",
        "50000, 10, 60, 80, 224, 1",
    })
    @DisplayName("a query gets as many pixels as the catalogue's pictures have, never more than it had")
    void matchesResolution(int width, int height, int typicalWidth, int typicalHeight, int newWidth, int newHeight) {
        assertEquals(new PixelSize(newWidth, newHeight),
                Preprocessing.matched(new PixelSize(width, height), new PixelSize(typicalWidth, typicalHeight)));
    }

    @Test
    @DisplayName("a query of the catalogue's own size gives the very tensor of a catalogue picture")
    void leavesMatchingQueriesAlone() {
        RgbImage image = noise(60, 80);
        assertArrayEquals(Preprocessing.tensor(image).values(),
                Preprocessing.tensor(image, new PixelSize(60, 80)).values());
    }

    @Test
    @DisplayName("the typical size is the median of widths and of heights")
    void takesTheMedian() {
        var sizes = List.of(new PixelSize(60, 80), new PixelSize(60, 90), new PixelSize(4000, 10));
        assertEquals(Optional.of(new PixelSize(60, 80)), PixelSize.median(sizes));
        assertEquals(Optional.empty(), PixelSize.median(List.of()));
    }

    @Test
    @DisplayName("an identity tells how its pictures are decoded, also with a size behind that they are matched to")
    void tellsTheDetail() {
        for (Detail detail : Detail.values()) {
            assertEquals(detail, Preprocessing.detail(Preprocessing.identity(detail)));
            assertEquals(detail, Preprocessing.detail(Preprocessing.identity(detail) + "+to-60x80"));
        }
        assertEquals(Detail.WHOLE, Preprocessing.detail("of another release"));
    }

    private static RgbImage rgb(int width, int height, Color colour) {
        return PixelConverter.of(TestPictures.plain(width, height, colour));
    }

    private static RgbImage noise(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(7).nextBytes(rgb);
        return new RgbImage(width, height, rgb);
    }

    private static double mean(float[] levels) {
        double sum = 0;
        for (float level : levels) {
            sum += level;
        }
        return sum / levels.length;
    }
}
