package lookalike.image.spoilt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import lookalike.image.RgbImage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PhotoFlawTest {

    /** A ramp: red grows to the right, green downwards, blue is even. */
    private static RgbImage ramp() {
        byte[] rgb = new byte[3 * 60 * 80];
        for (int at = 0; at < 60 * 80; at++) {
            rgb[3 * at] = (byte) (4 * (at % 60));
            rgb[3 * at + 1] = (byte) (3 * (at / 60));
            rgb[3 * at + 2] = 100;
        }
        return new RgbImage(60, 80, rgb);
    }

    private static List<Integer> pixel(RgbImage image, int x, int y) {
        int at = 3 * (y * image.width() + x);
        return List.of(image.rgb()[at] & 0xFF, image.rgb()[at + 1] & 0xFF, image.rgb()[at + 2] & 0xFF);
    }

    @Test
    @DisplayName("a picture is cropped by a tenth on each side")
    void crops() {
        RgbImage cropped = PhotoFlaw.CROPPED.of(ramp());
        assertEquals(List.of(48, 64), List.of(cropped.width(), cropped.height()));
        assertEquals(pixel(ramp(), 6, 8), pixel(cropped, 0, 0));
    }

    @Test
    @DisplayName("a picture gets 30 percent brighter, up to white")
    void brightens() {
        RgbImage brighter = PhotoFlaw.BRIGHTER.of(ramp());
        assertEquals(List.of(104, 78, 130), pixel(brighter, 20, 20));
        assertEquals(255, pixel(brighter, 59, 0).getFirst());
    }

    @Test
    @DisplayName("left and right change places, and twice gives the picture itself")
    void mirrors() {
        RgbImage mirrored = PhotoFlaw.MIRRORED.of(ramp());
        assertEquals(pixel(ramp(), 59, 10), pixel(mirrored, 0, 10));
        assertArrayEquals(ramp().rgb(), PhotoFlaw.MIRRORED.of(mirrored).rgb());
    }

    @Test
    @DisplayName("turning and compressing change pixels and not the size, the same each time")
    void turnsAndCompresses() {
        for (PhotoFlaw flaw : List.of(PhotoFlaw.TURNED, PhotoFlaw.COMPRESSED)) {
            RgbImage spoilt = flaw.of(ramp());
            assertEquals(List.of(60, 80), List.of(spoilt.width(), spoilt.height()));
            assertNotEquals(pixel(ramp(), 2, 2), pixel(spoilt, 2, 2));
            assertArrayEquals(spoilt.rgb(), flaw.of(ramp()).rgb());
        }
    }
}
