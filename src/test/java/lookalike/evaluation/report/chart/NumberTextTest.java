package lookalike.evaluation.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumberTextTest {

    @Test
    @DisplayName("numbers are rounded to what can be read, and small shares keep digits that count")
    void rounds() {
        assertEquals("0.7613", NumberText.measure(0.76125001));
        assertEquals("76.1%", NumberText.percent(0.7613));
        assertEquals("0.28%", NumberText.percent(0.0028));
        assertEquals("0.0%", NumberText.percent(0));
        assertEquals("100.0%", NumberText.percent(1));
        assertEquals("42,072", NumberText.count(42072));
        assertEquals("0.630", NumberText.fixed(0.63, 3));
        assertEquals("0.63", NumberText.brief(0.63, 3));
        assertEquals("100", NumberText.brief(100, 2));
        assertEquals("0", NumberText.brief(-0.001, 2));
    }
}
