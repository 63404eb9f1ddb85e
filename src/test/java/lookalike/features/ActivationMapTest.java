package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A map of activations")
class ActivationMapTest {

    private static final ActivationMap MAP = new ActivationMap(2, new float[] {1, 2, 3, 4, 10, 20, 30, 60, 0, 0, 0, 5});

    @Test
    @DisplayName("gives the value of a channel at a part")
    void givesValues() {
        assertEquals(4, MAP.parts());
        assertEquals(3, MAP.channels());
        assertEquals(3, MAP.at(0, 2));
        assertEquals(20, MAP.at(1, 1));
        assertEquals(5, MAP.at(2, 3));
    }

    @Test
    @DisplayName("pooled has the mean over all parts for each channel")
    void isPooled() {
        assertArrayEquals(new float[] {2.5f, 30, 1.25f}, MAP.pooled().values());
    }

    @ParameterizedTest(name = "{1} numbers for a side of {0}")
    @CsvSource({"0, 4", "-1, 4", "2, 0", "2, 6", "3, 4"})
    @DisplayName("has as many numbers as parts for each channel, and at least one channel and part")
    void refusesOthers(int side, int numbers) {
        assertThrows(IllegalArgumentException.class, () -> new ActivationMap(side, new float[numbers]));
    }

    @Test
    @DisplayName("may have a single part and channel")
    void mayBeSmall() {
        assertArrayEquals(new float[] {8}, new ActivationMap(1, new float[] {8}).pooled().values());
    }
}
