package lookalike.search.confidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Fits a {@link LogisticModel} by Newton's method (iteratively reweighted least squares), with a small ridge on the
 * weights so that it ends where classes do not overlap.
 */
final class LogisticRegression {

    private static final int ITERATIONS = 50;
    private static final double RIDGE = 1e-3;

    private final List<double[]> inputs = new ArrayList<>();
    private final List<Double> labels = new ArrayList<>();
    private final List<Double> importance = new ArrayList<>();

    /**
     * @param isPositive the class
     * @param weight of this observation
     */
    void add(double[] input, boolean isPositive, double weight) {
        inputs.add(input);
        labels.add(isPositive ? 1.0 : 0.0);
        importance.add(weight);
    }

    LogisticModel fit() {
        int width = inputs.getFirst().length;
        double[] means = new double[width];
        double[] scales = new double[width];
        for (int i = 0; i < width; i++) {
            int input = i;
            means[i] = inputs.stream().mapToDouble(each -> each[input]).average().orElseThrow();
            double mean = means[i];
            double variance = inputs.stream().mapToDouble(each -> (each[input] - mean) * (each[input] - mean))
                    .average().orElseThrow();
            scales[i] = variance > 0 ? Math.sqrt(variance) : 1;
        }
        double[][] standard = inputs.stream().map(each -> standardised(each, means, scales)).toArray(double[][]::new);
        double[] weights = new double[width + 1];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            step(standard, weights);
        }
        return new LogisticModel(list(means), list(scales), list(Arrays.copyOf(weights, width)), weights[width]);
    }

    private static double[] standardised(double[] input, double[] means, double[] scales) {
        double[] standard = new double[input.length + 1];
        for (int i = 0; i < input.length; i++) {
            standard[i] = (input[i] - means[i]) / scales[i];
        }
        standard[input.length] = 1;
        return standard;
    }

    private void step(double[][] standard, double[] weights) {
        int width = weights.length;
        double total = importance.stream().mapToDouble(Double::doubleValue).sum();
        double[][] equations = new double[width][width + 1];
        for (int i = 0; i < width; i++) {
            // Without a ridge the intercept stays free.
            double ridge = i < width - 1 ? RIDGE * total : 1e-9 * total;
            equations[i][i] = ridge;
            equations[i][width] = i < width - 1 ? ridge * weights[i] : 0;
        }
        for (int row = 0; row < standard.length; row++) {
            double sum = 0;
            for (int i = 0; i < width; i++) {
                sum += weights[i] * standard[row][i];
            }
            double probability = 1 / (1 + Math.exp(-sum));
            double gradient = importance.get(row) * (probability - labels.get(row));
            double curvature = importance.get(row) * probability * (1 - probability);
            for (int i = 0; i < width; i++) {
                equations[i][width] += gradient * standard[row][i];
                for (int j = 0; j < width; j++) {
                    equations[i][j] += curvature * standard[row][i] * standard[row][j];
                }
            }
        }
        double[] change = solved(equations);
        for (int i = 0; i < width; i++) {
            weights[i] -= change[i];
        }
    }

    /** @return the solution of positive definite equations, each with its right side last */
    private static double[] solved(double[][] equations) {
        int width = equations.length;
        for (int pivot = 0; pivot < width; pivot++) {
            for (int row = pivot + 1; row < width; row++) {
                double factor = equations[row][pivot] / equations[pivot][pivot];
                for (int column = pivot; column <= width; column++) {
                    equations[row][column] -= factor * equations[pivot][column];
                }
            }
        }
        double[] solution = new double[width];
        for (int row = width - 1; row >= 0; row--) {
            double sum = equations[row][width];
            for (int column = row + 1; column < width; column++) {
                sum -= equations[row][column] * solution[column];
            }
            solution[row] = sum / equations[row][row];
        }
        return solution;
    }

    private static List<Double> list(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
