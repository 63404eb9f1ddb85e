package lookalike.search.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import lookalike.ranking.PinRule;
import lookalike.ranking.ScoreParts;
import lookalike.ranking.index.Ranked;
import lookalike.ranking.index.RankedRow;
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

    private static RankedRow row(int number, double looks, double columns, double same) {
        return new RankedRow(number, new ScoreParts(looks, 0, columns, 0, 0), same);
    }

    @Test
    @DisplayName("in a large catalogue the first of the best is the one most like the photo in columns and details")
    void weighsTheRest() {
        RankedRow best = row(7, 0.5, 0.3, 0.6);
        RankedRow other = row(8, 0.5, 0.28, 0.65);
        Ranked ranked = new Ranked(List.of(best, other), List.of(other, best));
        assertEquals(Optional.of(other), pin.first(ranked, 2, Pin.LARGE));
        assertEquals(Optional.empty(), pin.first(ranked, 2, Pin.LARGE - 1));
        RankedRow same = row(9, 0.2, 0.1, 0.95);
        assertEquals(Optional.of(same), pin.first(new Ranked(List.of(best, other), List.of(same, other)), 2, 100));
    }
}
