package lookalike.index.forest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a search in a forest is asked for")
class SearchParametersTest {

    @Test
    @DisplayName("is an effort of at least one item met, kept and ranked")
    void hasLeastEffort() {
        assertEquals(1, new SearchParameters(1, 1, 1).met());
        assertThrows(IllegalArgumentException.class, () -> new SearchParameters(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SearchParameters(1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new SearchParameters(1, 1, 0));
    }

    @Test
    @DisplayName("is a recall above 0, up to all of at least one item")
    void hasReachableRecall() {
        assertEquals(1, new RecallTarget(1, 1).recall());
        assertThrows(IllegalArgumentException.class, () -> new RecallTarget(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new RecallTarget(1.001, 1));
        assertThrows(IllegalArgumentException.class, () -> new RecallTarget(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new RecallTarget(0.9, 0));
    }
}
