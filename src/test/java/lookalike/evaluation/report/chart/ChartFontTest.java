package lookalike.evaluation.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChartFontTest {

    private static final Font FONT = ChartFont.of("Shirts", 12);

    @Test
    @DisplayName("text that fits is left, other text cut between characters and marked")
    void cuts() {
        assertEquals("Shirts", ChartFont.fitting("Shirts", FONT, 60));
        String cut = ChartFont.fitting("Trousers / Women / Navy Blue", FONT, 100);
        assertTrue(cut.startsWith("Trousers") && cut.endsWith("…") && ChartFont.width(cut, FONT) <= 100, cut);
        assertEquals("…", ChartFont.fitting("👗👗👗", FONT, 1));
    }

    @Test
    @DisplayName("the font is the same on every computer for languages of Europe, and another where it lacks letters")
    void hasLetters() {
        assertEquals("Liberation Sans", FONT.getFamily());
        assertEquals("Liberation Sans", ChartFont.of("Röcke Юбка φούστα …", 12).getFamily());
        assertNotEquals("Liberation Sans", ChartFont.of("裙子", 12).getFamily());
    }
}
