package lookalike.search.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lookalike.ranking.PinRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PinTest {

    private final Pin pin = new Pin(new PinRule(0.9, 2));

    @Test
    @DisplayName("a product is the photo's own if it is very much like it, or far ahead of the next")
    void countsTheLead() {
        assertTrue(pin.isSame(new double[] {0.92, 0.91}));
        assertTrue(pin.isSame(new double[] {0.7, 0.59}));
        assertFalse(pin.isSame(new double[] {0.7, 0.65}));
    }

    @Test
    @DisplayName("a product alone has no lead, and none is nobody's own")
    void takesFew() {
        assertTrue(pin.isSame(new double[] {0.95}));
        assertFalse(pin.isSame(new double[] {0.7}));
        assertFalse(pin.isSame(new double[0]));
    }

    @Test
    @DisplayName("otherwise the first of the best is the one most like the photo in columns and details")
    void weighsTheRest() {
        double[] columns = {0.6, 0.56, 0.1};
        double[] same = {0.6, 0.65, 0.66};
        assertEquals(1, Pin.strongest(3, number -> columns[number], number -> same[number]));
        assertEquals(0, Pin.strongest(1, number -> columns[number], number -> same[number]));
        assertEquals(0, Pin.strongest(3, number -> columns[number], _ -> 0.6));
    }
}
