package lookalike.ranking.index;

import lookalike.vector.CodeKernel;

/**
 * A part of a query in whole numbers, as long as sums with rows allow: see {@link CodeKernel}.
 *
 * @param values whole numbers; a part that does not count has none
 * @param scale what a product with a row has to be multiplied with, beside the row's own factor
 */
record WholeQuery(float[] values, double scale) {

    static final WholeQuery NOTHING = new WholeQuery(new float[0], 0);

    /**
     * @param vector to multiply rows with
     * @param longest the length that no row exceeds
     * @param weight of the product
     */
    static WholeQuery of(float[] vector, double longest, double weight) {
        double length = 0;
        for (float value : vector) {
            length += (double) value * value;
        }
        if (length == 0 || longest == 0) {
            return NOTHING;
        }
        // Rounding adds half a number in each dimension at most.
        double scale = (CodeKernel.longest(longest) - 0.5 * Math.sqrt(vector.length) - 1) / Math.sqrt(length);
        float[] values = new float[vector.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = Math.round(vector[d] * scale);
        }
        return new WholeQuery(values, weight / scale);
    }
}
