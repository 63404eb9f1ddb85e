package lookalike.ui.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.paint.Color;
import lookalike.image.RgbImage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScalingTest {

    @Test
    @DisplayName("a large picture keeps its proportions and the mean of its colours")
    void shrinks() {
        byte[] rgb = new byte[3 * 8 * 4];
        for (int pixel = 0; pixel < 32; pixel++) {
            Arrays.fill(rgb, 3 * pixel, 3 * pixel + 3, (byte) (pixel % 2 == 0 ? 100 : 200));
        }
        RgbImage small = Scaling.shrink(new RgbImage(8, 4, rgb), 4);
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
        assertSame(small, Scaling.shrink(small, 720));
    }

    @Test
    @DisplayName("a very long picture keeps at least one pixel across")
    void keepsAPixel() {
        RgbImage line = Scaling.shrink(new RgbImage(4000, 1, new byte[12000]), 100);
        assertEquals(100, line.width());
        assertEquals(1, line.height());
    }

    @Test
    @DisplayName("the ground is the colour of the edge, where the edge has one")
    void findsTheGround() {
        byte[] plain = new byte[3 * 20 * 20];
        Arrays.fill(plain, (byte) 240);
        Arrays.fill(plain, 3 * 190, 3 * 195, (byte) 10);
        assertEquals(Optional.of(new Ground(Color.rgb(240, 240, 240), Color.rgb(240, 240, 240))),
                Ground.of(new RgbImage(20, 20, plain)));
        byte[] halves = new byte[3 * 20 * 20];
        Arrays.fill(halves, 0, 3 * 200, (byte) 240);
        assertEquals(Optional.empty(), Ground.of(new RgbImage(20, 20, halves)));
    }
}
