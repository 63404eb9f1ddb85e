package lookalike.search.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    @Test
    @DisplayName("the probabilities that made the data are found again")
    void finds() {
        SplittableRandom random = new SplittableRandom(11);
        LogisticRegression regression = new LogisticRegression();
        for (int i = 0; i < 20_000; i++) {
            double[] input = {random.nextDouble(-2, 2), random.nextDouble(0, 10)};
            regression.add(input, random.nextDouble() < truth(input), 1);
        }
        LogisticModel model = regression.fit();
        for (double[] input : new double[][] {{0, 5}, {1, 2}, {-1, 8}, {.5, .5}}) {
            assertEquals(truth(input), model.of(input), .02);
        }
    }

    private static double truth(double[] input) {
        return 1 / (1 + Math.exp(-(1.5 * input[0] - .4 * input[1] + 2)));
    }

    @Test
    @DisplayName("classes that do not overlap end in finite weights, and an input that never changes has none")
    void separable() {
        LogisticRegression regression = new LogisticRegression();
        for (int i = 0; i < 50; i++) {
            regression.add(new double[] {i, 1}, i >= 25, 1);
        }
        LogisticModel model = regression.fit();
        assertTrue(model.of(0, 1) < .05 && model.of(49, 1) > .95);
        assertEquals(0, model.weights().get(1), 1e-9);
    }
}
