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

    @Test
    @DisplayName("the fit is where the likelihood less the ridge is greatest, each observation by its weight")
    void isTheBest() {
        SplittableRandom random = new SplittableRandom(12);
        LogisticRegression regression = new LogisticRegression();
        double[][] inputs = new double[60][];
        boolean[] labels = new boolean[inputs.length];
        double[] importance = new double[inputs.length];
        double total = 0;
        for (int i = 0; i < inputs.length; i++) {
            double first = random.nextDouble(3, 9);
            inputs[i] = new double[] {first, .7 * first + random.nextDouble(-1, 1), random.nextDouble(100, 300)};
            labels[i] = random.nextDouble() < truth(new double[] {first - 5, 3});
            importance[i] = random.nextDouble(.5, 4);
            total += importance[i];
            regression.add(inputs[i], labels[i], importance[i]);
        }
        LogisticModel model = regression.fit();
        double[] gradient = new double[4];
        for (int i = 0; i < inputs.length; i++) {
            double error = importance[i] * (model.of(inputs[i]) - (labels[i] ? 1 : 0));
            for (int input = 0; input < 3; input++) {
                gradient[input] += error * (inputs[i][input] - model.means().get(input)) / model.scales().get(input);
            }
            gradient[3] += error;
        }
        for (int input = 0; input < 3; input++) {
            assertEquals(0, gradient[input] + .001 * total * model.weights().get(input), 1e-7 * total);
        }
        assertEquals(0, gradient[3], 1e-7 * total, "the ridge leaves the intercept alone");
    }

    @Test
    @DisplayName("inputs are brought to mean 0 and deviation 1, whatever their units")
    void standardises() {
        LogisticRegression regression = new LogisticRegression();
        double[] values = {10, 14, 18, 22};
        for (double value : values) {
            regression.add(new double[] {value, 5}, value > 15 && value < 20 || value < 12, 1);
        }
        LogisticModel model = regression.fit();
        assertEquals(16, model.means().getFirst(), 1e-12);
        assertEquals(Math.sqrt(20), model.scales().getFirst(), 1e-12);
        assertEquals(5, model.means().getLast(), 1e-12);
        assertEquals(1, model.scales().getLast(), 1e-12);
    }
}
