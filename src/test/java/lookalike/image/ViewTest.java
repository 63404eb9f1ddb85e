package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ViewTest {

    /** Three wide, two high; the red of each pixel is its number. */
    private static final RgbImage SMALL = new RgbImage(3, 2, new byte[] {0, 0, 0, 1, 0, 0, 2, 0, 0, 3, 0, 0, 4, 0, 0,
        5, 0, 0});

    @Test
    @DisplayName("a plain view is the photo itself")
    void plain() {
        assertSame(SMALL, View.PLAIN.of(SMALL));
    }

    @Test
    @DisplayName("turned to the right the lower left corner is at the upper left; four quarters are none")
    void turns() {
        RgbImage turned = View.PLAIN.turned(1).of(SMALL);
        assertEquals(2, turned.width());
        assertArrayEquals(new int[] {3, 0, 4, 1, 5, 2}, reds(turned));
        assertArrayEquals(new int[] {5, 4, 3, 2, 1, 0}, reds(View.PLAIN.turned(2).of(SMALL)));
        assertArrayEquals(new int[] {2, 5, 1, 4, 0, 3}, reds(View.PLAIN.turned(-1).of(SMALL)));
        assertEquals(View.PLAIN, View.PLAIN.turned(3).turned(1));
    }

    @Test
    @DisplayName("a frame is cut out of the turned photo, and a turn makes it whole again")
    void cuts() {
        View right = View.PLAIN.framed(new Frame(2 / 3.0, 0, 1 / 3.0, 1));
        assertArrayEquals(new int[] {2, 5}, reds(right.of(SMALL)));
        View turned = View.PLAIN.turned(1).framed(new Frame(0, 0, 1, 1 / 3.0));
        assertArrayEquals(new int[] {3, 0}, reds(turned.of(SMALL)));
        assertTrue(turned.turned(1).frame().isWhole());
    }

    @Test
    @DisplayName("any two corners make a frame inside the picture, not smaller than wanted")
    void frames() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            Frame frame = Frame.between(random.nextDouble(-1, 2), random.nextDouble(-1, 2), random.nextDouble(-1, 2),
                    random.nextDouble(-1, 2), 0.1);
            assertTrue(frame.left() >= 0 && frame.left() + frame.width() <= 1 + 1e-9 && frame.width() >= 0.1 - 1e-9);
            assertTrue(frame.top() >= 0 && frame.top() + frame.height() <= 1 + 1e-9 && frame.height() >= 0.1 - 1e-9);
            RgbImage part = View.PLAIN.framed(frame).of(SMALL);
            assertTrue(part.width() >= 1 && part.height() >= 1);
        }
        assertThrows(IllegalArgumentException.class, () -> new Frame(0.5, 0, 0.6, 1));
        assertEquals(1 / 3.0, new Frame(0, 0, 1, 0.5).overlap(new Frame(0, 0.25, 1, 0.5)), 1e-9);
        assertEquals(0, new Frame(0, 0, 0.3, 1).overlap(new Frame(0.5, 0, 0.3, 1)), 1e-9);
    }

    private static int[] reds(RgbImage image) {
        int[] reds = new int[image.width() * image.height()];
        for (int pixel = 0; pixel < reds.length; pixel++) {
            reds[pixel] = image.rgb()[3 * pixel];
        }
        return reds;
    }
}
