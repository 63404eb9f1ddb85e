package lookalike.features.resnet.graph;

/**
 * A convolution in integers: {@code output = inputScale * scale[c] * (sum of kernel * input + bias[c])} for each
 * output channel, as in Jacob et al., <i>Quantization and Training of Neural Networks for Efficient
 * Integer-Arithmetic-Only Inference</i>, 2018, with a scale for each channel.
 *
 * @param shape of the kernel: output channels, input channels, height, width
 * @param kernel in that order, last dimension fastest
 * @param scales the value of one step of the kernel, one number an output channel
 * @param bias one number an output channel, in steps of input scale times kernel scale
 */
record QuantisedConvolution(int[] shape, byte[] kernel, float[] scales, int[] bias) {

    /**
     * Rounds a convolution. The mean error of rounding the weights is corrected in the bias (Nagel et al.,
     * <i>Data-Free Quantization Through Weight Equalization and Bias Correction</i>, 2019).
     *
     * @param inputScale the value of one step of the convolution's input
     * @param inputMeans the mean of each input channel, or all 0 for no correction
     * @param grid how weights are rounded
     */
    static QuantisedConvolution of(FoldedConvolution convolution, float inputScale, float[] inputMeans,
            WeightQuantiser grid) {
        int[] shape = convolution.shape();
        int each = convolution.kernel().length / shape[0];
        byte[] kernel = new byte[convolution.kernel().length];
        float[] scales = new float[shape[0]];
        int[] bias = new int[shape[0]];
        for (int c = 0; c < shape[0]; c++) {
            float[] weights = byPlace(convolution, c);
            scales[c] = grid.scale(weights);
            byte[] rounded = grid.rounded(weights, scales[c]);
            for (int i = 0; i < each; i++) {
                kernel[c * each + i] = rounded[place(shape, i)];
            }
            double corrected = convolution.bias()[c];
            for (int i = c * each; i < (c + 1) * each; i++) {
                double lost = convolution.kernel()[i] - (double) scales[c] * kernel[i];
                corrected += lost * inputMeans[(i - c * each) / (shape[2] * shape[3])];
            }
            bias[c] = Math.toIntExact(Math.round(corrected / ((double) inputScale * scales[c])));
        }
        return new QuantisedConvolution(shape, kernel, scales, bias);
    }

    /**
     * @return an output channel's weights by place in the window, then by input channel, in the order of
     *     multiplication
     */
    private static float[] byPlace(FoldedConvolution convolution, int channel) {
        int each = convolution.kernel().length / convolution.shape()[0];
        float[] weights = new float[each];
        for (int i = 0; i < each; i++) {
            weights[place(convolution.shape(), i)] = convolution.kernel()[channel * each + i];
        }
        return weights;
    }

    /** @return the index by place, then input channel, of the weight at {@code i} (by input channel, then place) */
    private static int place(int[] shape, int i) {
        int places = shape[2] * shape[3];
        return i % places * shape[1] + i / places;
    }
}
