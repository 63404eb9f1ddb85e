package lookalike.evaluation.measures;

/**
 * A mean with the interval that the bootstrap gives it.
 *
 * @param value the mean itself
 * @param low the lower end of the interval
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {}
