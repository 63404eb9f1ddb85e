package lookalike.image.spoilt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import lookalike.image.RgbImage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpoiltCopyTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 80;

    /** @return a dark red square, left of the middle, before light grey */
    private static RgbImage picture() {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            int x = pixel % WIDTH;
            int y = pixel / WIDTH;
            boolean inside = x >= 10 && x < 35 && y >= 20 && y < 60;
            rgb[3 * pixel] = (byte) (inside ? 120 : 200);
            rgb[3 * pixel + 1] = (byte) (inside ? 20 : 200);
            rgb[3 * pixel + 2] = (byte) (inside ? 30 : 200);
        }
        return new RgbImage(WIDTH, HEIGHT, rgb);
    }

    private static double meanLevel(RgbImage image) {
        double sum = 0;
        for (byte level : image.rgb()) {
            sum += level & 0xFF;
        }
        return sum / image.rgb().length;
    }

    private static RgbImage spoilt(Spoiling how, long seed) {
        return how.of(picture(), new SplittableRandom(seed));
    }

    @Test
    @DisplayName("the same seed gives the same copy, another one another, and each kind comes in its share")
    void isSeeded() {
        Map<SpoiltKind, Integer> counts = new EnumMap<>(SpoiltKind.class);
        for (long seed = 0; seed < 900; seed++) {
            SpoiltCopy copy = SpoiltCopy.of(picture(), seed);
            counts.merge(copy.kind(), 1, Integer::sum);
            assertFalse(Arrays.equals(picture().rgb(), copy.image().rgb()), "seed " + seed);
        }
        assertArrayEquals(SpoiltCopy.of(picture(), 7).image().rgb(), SpoiltCopy.of(picture(), 7).image().rgb());
        counts.forEach((kind, count) -> assertEquals(switch (kind) {
            case BRIGHTNESS, JPEG -> 225;
            case CROP, MIXED -> 150;
            case MIRROR, TURN -> 75;
        }, count, 50, kind.toString()));
        assertEquals(SpoiltKind.values().length, counts.size());
    }

    @Test
    @DisplayName("cutting leaves at least 64 percent of each side")
    void cuts() {
        for (long seed = 0; seed < 50; seed++) {
            RgbImage copy = spoilt(Spoiling.CROP, seed);
            assertTrue(copy.width() < WIDTH && copy.width() >= 38, copy.width() + " wide");
            assertTrue(copy.height() < HEIGHT && copy.height() >= 51, copy.height() + " high");
        }
    }

    @Test
    @DisplayName("light changes by half at most, both ways")
    void changesTheLight() {
        int brighter = 0;
        for (long seed = 0; seed < 100; seed++) {
            double factor = meanLevel(spoilt(Spoiling.BRIGHTNESS, seed)) / meanLevel(picture());
            assertTrue(factor > .6 && factor < 1.5, "by " + factor);
            brighter += factor > 1 ? 1 : 0;
        }
        assertEquals(70, brighter, 15);
    }

    @Test
    @DisplayName("mirrored twice, it is the picture")
    void mirrors() {
        RgbImage copy = spoilt(Spoiling.MIRROR, 1);
        assertEquals(120, copy.rgb()[3 * (40 * WIDTH + WIDTH - 1 - 10)]);
        assertArrayEquals(picture().rgb(), Spoiling.MIRROR.of(copy, new SplittableRandom(1)).rgb());
    }

    @Test
    @DisplayName("turned to the right, the left side rises and the corners have the border's colour")
    void turns() {
        RgbImage copy = Turning.of(picture(), 8);
        assertEquals(WIDTH, copy.width());
        assertEquals(200, copy.rgb()[0] & 0xFF);
        assertEquals(200, copy.rgb()[copy.rgb().length - 1] & 0xFF);
        assertEquals(120, copy.rgb()[3 * (19 * WIDTH + 18)] & 0xFF, 1);
        assertEquals(200, picture().rgb()[3 * (19 * WIDTH + 18)] & 0xFF);
        assertEquals(meanLevel(picture()), meanLevel(copy), 2);
    }

    @Test
    @DisplayName("compression and blur keep the mean level and soften the square's edge")
    void softens() {
        for (Spoiling how : new Spoiling[] {Spoiling.JPEG, Spoiling.BLUR}) {
            RgbImage copy = spoilt(how, 3);
            assertEquals(meanLevel(picture()), meanLevel(copy), 2, how.toString());
            assertFalse(Arrays.equals(picture().rgb(), copy.rgb()), how.toString());
        }
        assertEquals(160, Blurring.of(picture(), 2).rgb()[3 * (40 * WIDTH + 10)] & 0xFF, 12);
    }
}
