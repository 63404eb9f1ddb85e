package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MatchConfidenceTest {

    private final MatchConfidence confidence = new MatchConfidence();

    @Test
    @DisplayName("the nearer the best match, the better the word for it and the greater the confidence")
    void risesWithTheCosine() {
        assertEquals(MatchLevel.NONE, confidence.of(0.3).level());
        assertEquals(MatchLevel.SOME, confidence.of(0.6).level());
        assertEquals(MatchLevel.SIMILAR, confidence.of(0.75).level());
        assertEquals(MatchLevel.VERY_SIMILAR, confidence.of(0.9).level());
        assertEquals(MatchLevel.SAME, confidence.of(1).level());
        for (int step = 0; step < 100; step++) {
            assertTrue(confidence.of(step / 100.0).confidence() < confidence.of((step + 1) / 100.0).confidence());
        }
        assertEquals(0, confidence.of(0).confidence());
        assertEquals(1, confidence.of(1.0000001).confidence());
    }
}
