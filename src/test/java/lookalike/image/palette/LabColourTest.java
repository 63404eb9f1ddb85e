package lookalike.image.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabColourTest {

    @ParameterizedTest
    @DisplayName("the difference is that of the published test data of CIEDE2000, in both directions")
    @CsvSource({"50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425", "50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615",
        "50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412", "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, 2.5, 0, 73, 25, -18, 27.1492", "50, 2.5, 0, 61, -5, 29, 22.8977", "50, 2.5, 0, 56, -27, -3, 31.9030",
        "50, 2.5, 0, 58, 24, 15, 19.4535", "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
        "90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441"})
    void differs(double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        LabColour one = new LabColour(l1, a1, b1);
        LabColour other = new LabColour(l2, a2, b2);
        assertEquals(expected, one.difference(other), 1e-4);
        assertEquals(expected, other.difference(one), 1e-4);
    }

    @Test
    @DisplayName("a colour of sRGB survives the way to CIELAB and back, and white is 100, 0, 0")
    void converts() {
        for (int rgb : new int[] {0x000000, 0xFFFFFF, 0x232C4D, 0xFF0000, 0x00FF00, 0x0000FF, 0x808080, 0x0A0B0C}) {
            assertEquals("#%06x".formatted(rgb), LabColour.ofRgb(rgb).hex());
        }
        assertEquals(100, LabColour.ofRgb(0xFFFFFF).lightness(), 1e-3);
        assertEquals(0, LabColour.ofRgb(0xFFFFFF).a(), 1e-2);
        assertEquals(0, LabColour.ofRgb(0xFFFFFF).b(), 1e-2);
        assertEquals(53.24, LabColour.ofRgb(0xFF0000).lightness(), .01);
    }
}
