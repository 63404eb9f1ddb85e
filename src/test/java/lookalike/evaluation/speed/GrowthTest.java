package lookalike.evaluation.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final double EXACTLY = 1e-12;

    @Test
    @DisplayName("times that grow by a power of the number of items give that power as exponent")
    void findsThePower() {
        for (double power : new double[] {0, 0.5, 1, 1.3}) {
            List<Growth.Point> points = DoubleStream.of(100, 700, 3000, 90000)
                    .mapToObj(n -> new Growth.Point(n, 0.02 * Math.pow(n, power))).toList();
            assertEquals(power, Growth.slope(points).orElseThrow(), EXACTLY);
        }
    }

    @Test
    @DisplayName("the line is the one with the least squares: a point off the others counts its share")
    void fitsLeastSquares() {
        List<Growth.Point> points = List.of(new Growth.Point(1, 1), new Growth.Point(Math.E, Math.E),
                new Growth.Point(Math.E * Math.E, Math.E));
        assertEquals(0.5, Growth.slope(points).orElseThrow(), EXACTLY);
    }

    @Test
    @DisplayName("the time at a recall lies between the two efforts around it, in equal ratios")
    void interpolates() {
        List<SpeedLine> lines = List.of(line(10, 300, .99, 9), line(10, 100, .9, 1), line(10, 200, .98, 4));
        assertEquals(2, Growth.timeAt(.94, lines).orElseThrow(), EXACTLY);
        assertEquals(4, Growth.timeAt(.98, lines).orElseThrow(), EXACTLY);
        assertTrue(Growth.timeAt(.89, lines).isEmpty());
        assertTrue(Growth.timeAt(.995, lines).isEmpty());
    }

    @Test
    @DisplayName("the exponent of a method is taken at fixed recall, without the sizes that do not enclose it")
    void takesTheExponentAtFixedRecall() {
        List<SpeedLine> lines = new ArrayList<>(List.of(line(50, 10, .99, 5), line(50, 20, 1, 6)));
        for (int items : new int[] {100, 400, 1600}) {
            lines.add(line(items, 10, .9, Math.sqrt(items) / 2));
            lines.add(line(items, 20, 1, Math.sqrt(items) * 2));
        }
        assertEquals(.5, Growth.exponent(lines, .95).orElseThrow(), EXACTLY);
        assertTrue(Growth.exponent(lines, .5).isEmpty());
        assertTrue(Growth.exponent(lines.subList(0, 4), .95).isEmpty(), "one size makes no line");
    }

    @Test
    @DisplayName("exact search needs no interpolation")
    void takesExactTimesAsTheyAre() {
        assertEquals(1, Growth.exponent(List.of(line(10, 0, 1, 3), line(1000, 0, 1, 300)), .95).orElseThrow(), EXACTLY);
    }

    private static SpeedLine line(int items, int effort, double recall, double mean) {
        return new SpeedLine(items, 1, effort == 0 ? "exact" : "annoy", effort,
                List.of(0.0, recall), mean, mean, 1, 0, 0, 1, 0);
    }
}
