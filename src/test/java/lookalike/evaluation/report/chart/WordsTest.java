package lookalike.evaluation.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    @DisplayName("words that fit are left, others cut between characters and marked")
    void cuts() {
        assertEquals("Shirts", Words.fitting("Shirts", 12, 60));
        String cut = Words.fitting("Trousers / Women / Navy Blue", 12, 100);
        assertTrue(cut.startsWith("Trousers") && cut.endsWith("…") && Words.width(cut, 12) <= 100, cut);
        assertEquals("👗…", Words.fitting("👗👗👗", 10, 20));
    }

    @Test
    @DisplayName("full-width letters are taken for wider than Latin ones")
    void knowsWideLetters() {
        assertTrue(Words.width("裙子", 12) > Words.width("ab", 12));
    }
}
