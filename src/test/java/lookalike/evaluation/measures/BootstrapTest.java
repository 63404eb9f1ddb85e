package lookalike.evaluation.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static Bootstrap seeded(long seed) {
        return new Bootstrap(number -> new Random(seed * 1_000_003 + number), 1000, 0.95);
    }

    private static double[][] coins(int queries, double heads, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[queries][1];
        for (double[] row : values) {
            row[0] = random.nextDouble() < heads ? 1 : 0;
        }
        return values;
    }

    @Test
    @DisplayName("means are over queries, and over the means of the classes")
    void averages() {
        double[][] values = {{1, 0.5}, {0, 0.5}, {0, 0.5}, {1, 0}};
        Bootstrap.Means means = seeded(1).of(values, new int[] {0, 1, 1, 0});
        assertEquals(List.of(0.5, 0.375), means.micro().stream().map(Estimate::value).toList());
        assertEquals(List.of(0.5, 0.375), means.macro().stream().map(Estimate::value).toList());
        Bootstrap.Means uneven = seeded(1).of(values, new int[] {0, 1, 1, 1});
        assertEquals(List.of((1 + 1 / 3.0) / 2, (0.5 + 1 / 3.0) / 2),
                uneven.macro().stream().map(Estimate::value).toList());
    }

    @Test
    @DisplayName("an interval is as wide as theory says for a coin")
    void agreesWithTheory() {
        Estimate estimate = seeded(1).of(coins(1000, .3, 5), new int[1000]).micro().getFirst();
        double standardError = Math.sqrt(estimate.value() * (1 - estimate.value()) / 1000);
        assertEquals(estimate.value() - 1.96 * standardError, estimate.low(), 0.3 * standardError);
        assertEquals(estimate.value() + 1.96 * standardError, estimate.high(), 0.3 * standardError);
    }

    @Test
    @DisplayName("about 95 of 100 intervals contain the true mean")
    void coversTheTruth() {
        int held = 0;
        for (int i = 0; i < 100; i++) {
            Estimate estimate = seeded(i).of(coins(200, .3, 1000 + i), new int[200]).micro().getFirst();
            held += estimate.low() <= .3 && .3 <= estimate.high() ? 1 : 0;
        }
        assertTrue(held >= 88, held + " of 100");
        assertTrue(held < 100, "intervals that are never wrong are too wide");
    }

    @Test
    @DisplayName("a seed gives the same interval again, another seed another one")
    void repeats() {
        double[][] values = coins(100, .5, 9);
        assertEquals(seeded(3).of(values, new int[100]), seeded(3).of(values, new int[100]));
        assertNotEquals(seeded(3).of(values, new int[100]), seeded(4).of(values, new int[100]));
    }

    @Test
    @DisplayName("values without any variation have an interval without width")
    void knowsCertainty() {
        assertEquals(new Estimate(1, 1, 1), seeded(1).of(coins(50, 2, 1), new int[50]).micro().getFirst());
    }
}
