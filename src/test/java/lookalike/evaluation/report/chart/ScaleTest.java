package lookalike.evaluation.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static String labels(Scale scale) {
        return scale.ticks().stream().map(scale::label).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "up to {0}: {1}")
    @DisplayName("ticks are round numbers from 0 to beyond the highest value")
    @CsvSource({"1,0 0.2 0.4 0.6 0.8 1", "0.0866,0 0.02 0.04 0.06 0.08 0.1", "0.2,0 0.05 0.1 0.15 0.2",
        "0.00031,0 0.0001 0.0002 0.0003 0.0004", "7,0 2 4 6 8"})
    void coversTheHighest(double highest, String labels) {
        Scale scale = Scale.upTo(highest, 5);
        assertEquals(labels, labels(scale));
        assertTrue(scale.to() >= highest - 1e-9 && scale.share(scale.to()) == 1);
    }

    @Test
    @DisplayName("where everything is 0 there is still a scale")
    void survivesNothing() {
        assertEquals(List.of(0.0, 1.0), Scale.upTo(0, 5).ticks());
    }

    @Test
    @DisplayName("a scale between given ends has its ticks inside")
    void staysInside() {
        assertEquals("0.5 0.6 0.7 0.8", labels(Scale.between(0.46, 0.84, 4)));
    }
}
