package lookalike.evaluation.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecallTest {

    @Test
    @DisplayName("recall is the mean share of the true first K among those found first, in any order")
    void countsShares() {
        List<int[]> exact = List.of(new int[] {1, 2, 3, 4}, new int[] {5, 6, 7, 8});
        List<int[]> found = List.of(new int[] {2, 1, 9, 3}, new int[] {8, 7, 6, 5});
        assertEquals(.5, Recall.at(2, exact, found));
        assertEquals(.875, Recall.at(4, exact, found));
        assertEquals(.5, Recall.at(1, List.of(new int[] {1}, new int[] {2}), List.of(new int[] {1}, new int[] {1})));
    }

    @Test
    @DisplayName("too few found costs recall, an item given twice counts once, and fewer items than K can still be all")
    void countsWhatIsMissing() {
        List<int[]> exact = List.of(new int[] {1, 2, 3});
        assertEquals(1.0 / 3, Recall.at(3, exact, List.of(new int[] {1})));
        assertEquals(1.0 / 3, Recall.at(3, exact, List.of(new int[] {1, 1, 1})));
        assertEquals(1, Recall.at(10, exact, List.of(new int[] {3, 2, 1})));
    }
}
