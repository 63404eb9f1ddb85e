package lookalike.search.confidence;

import java.util.List;

/**
 * A logistic regression: {@code 1 / (1 + exp(-(w * (x - mean) / scale + intercept)))}.
 *
 * @param means of each input
 * @param scales of each input, above 0
 * @param weights of the standardised inputs
 * @param intercept added to them
 */
public record LogisticModel(List<Double> means, List<Double> scales, List<Double> weights, double intercept) {

    public LogisticModel {
        means = List.copyOf(means);
        scales = List.copyOf(scales);
        weights = List.copyOf(weights);
        if (means.size() != scales.size() || means.size() != weights.size()) {
            throw new IllegalArgumentException(means.size() + ", " + scales.size() + ", " + weights.size());
        }
    }

    /** @return a probability, 0 to 1 */
    public double of(double... inputs) {
        double sum = intercept;
        for (int i = 0; i < inputs.length; i++) {
            sum += weights.get(i) * (inputs[i] - means.get(i)) / scales.get(i);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
