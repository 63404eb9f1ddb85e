package lookalike.features.resnet.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The range of a tensor")
class ActivationRangeTest {

    @Test
    @DisplayName("of a rectifier has 0 at the bottom; one around 0 meets 0 exactly")
    void zero() {
        assertEquals(0, new ActivationRange(0, 5.1f).zeroPoint());
        assertEquals(0.02f, new ActivationRange(0, 5.1f).scale(), 1e-7f);
        assertEquals(85, new ActivationRange(-1, 2).zeroPoint());
        assertEquals(255, new ActivationRange(-3, 0).zeroPoint());
    }

    @Test
    @DisplayName("that does not hold 0, is empty or has no end is none")
    void none() {
        float[][] ends = {{0, 0}, {1, 2}, {-2, -1}, {2, -2}, {0, Float.NaN}, {0, Float.POSITIVE_INFINITY}};
        for (float[] each : ends) {
            assertThrows(IllegalArgumentException.class, () -> new ActivationRange(each[0], each[1]));
        }
    }
}
