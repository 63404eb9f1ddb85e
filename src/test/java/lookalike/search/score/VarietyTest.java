package lookalike.search.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VarietyTest {

    /** Results 0, 1, 2 are the same garment; 3 and 4 are others. */
    private static final double[] SCORES = {0.9, 0.89, 0.88, 0.8, 0.7};

    private static double likeness(int one, int other) {
        return one < 3 && other < 3 ? 1 : 0.2;
    }

    private static List<Integer> order(double weight) {
        return new Variety(weight).order(SCORES.length, number -> SCORES[number], VarietyTest::likeness);
    }

    @Test
    @DisplayName("without variety the order is that of the scores, with some the first result's doubles come last")
    void movesDoublesBack() {
        assertEquals(List.of(0, 1, 2, 3, 4), order(0));
        assertEquals(List.of(0, 3, 4, 1, 2), order(0.5));
    }

    @Test
    @DisplayName("the first result stays first even with nothing but variety, and none is lost")
    void keepsTheFirst() {
        List<Integer> order = order(1);
        assertEquals(0, order.getFirst());
        assertEquals(List.of(0, 1, 2, 3, 4), order.stream().sorted().toList());
    }

    @Test
    @DisplayName("only the first fifty change places")
    void leavesTheRest() {
        List<Integer> order = new Variety(0.9).order(80, number -> 1 - number / 100.0,
                (one, other) -> one % 10 == other % 10 ? 1 : 0);
        assertEquals(IntStream.range(50, 80).boxed().toList(), order.subList(50, 80));
        assertEquals(10, order.subList(0, 10).stream().map(number -> number % 10).distinct().count());
        assertTrue(new Variety(0.5).order(0, _ -> 0, (_, _) -> 0).isEmpty());
    }
}
