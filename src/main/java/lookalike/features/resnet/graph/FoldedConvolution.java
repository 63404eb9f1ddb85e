package lookalike.features.resnet.graph;

/**
 * A convolution with the following batch normalisation folded in: one layer instead of two, the same function.
 * <p>With {@code s = gamma / sqrt(variance + epsilon)} for each output channel, {@code kernel' = s * kernel} and
 * {@code bias' = s * (bias - mean) + beta}; computed in double precision and rounded once.
 *
 * @param shape of the kernel: output channels, input channels, height, width
 * @param kernel in that order, last dimension fastest
 * @param bias one number an output channel
 */
record FoldedConvolution(int[] shape, float[] kernel, float[] bias) {

    /**
     * A batch normalisation.
     *
     * @param gamma the factor, one number a channel like the three others
     * @param beta the summand
     * @param mean in training
     * @param variance in training
     * @param epsilon added to the variance
     */
    record Normalisation(float[] gamma, float[] beta, float[] mean, float[] variance, double epsilon) {}

    /** @return {@code plain} with {@code behind} folded in */
    static FoldedConvolution of(FoldedConvolution plain, Normalisation behind) {
        int out = plain.shape[0];
        int each = plain.kernel.length / out;
        float[] kernel = new float[plain.kernel.length];
        float[] bias = new float[out];
        for (int c = 0; c < out; c++) {
            double scale = behind.gamma[c] / Math.sqrt(behind.variance[c] + behind.epsilon);
            for (int i = c * each; i < (c + 1) * each; i++) {
                kernel[i] = (float) (scale * plain.kernel[i]);
            }
            bias[c] = (float) (scale * ((double) plain.bias[c] - behind.mean[c]) + behind.beta[c]);
        }
        return new FoldedConvolution(plain.shape, kernel, bias);
    }
}
