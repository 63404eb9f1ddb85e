package lookalike.evaluation.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisRangeTest {

    @ParameterizedTest(name = "{0} to {1}, room for {2}: {3}")
    @DisplayName("a logarithmic axis has as many labels as there is room for, at round numbers")
    @CsvSource({"1,50,8,1 2 5 10 20 50", "1,50,2,1 10", "3,3,8,3", "2,9,8,2 3 5 7 10",
        "400,2000,6,'500 700 1,000 2,000'", "0.02,0.3,14,0.02 0.03 0.05 0.07 0.1 0.2 0.3"})
    void labelsWhatFits(double least, double greatest, int room, String labels) {
        AxisRange range = AxisRange.logarithmic(least, greatest, room);
        assertTrue(range.from() < least && range.to() > greatest);
        assertEquals(labels, IntStream.rangeClosed(-3, 4).boxed()
                .flatMap(power -> IntStream.rangeClosed(1, 9).mapToObj(digit -> digit * Math.pow(10, power)))
                .filter(tick -> tick >= range.from() && tick <= range.to()).map(range::label)
                .filter(label -> !label.isEmpty()).collect(Collectors.joining(" ")));
    }

    @Test
    @DisplayName("an axis in equal steps has room around its values, even if there is but one")
    void leavesRoom() {
        assertEquals(new AxisRange(0.95, 1.05, Set.of()), AxisRange.linear(1, 1));
        assertEquals("0.95", AxisRange.linear(0.5, 1).label(0.95));
    }
}
