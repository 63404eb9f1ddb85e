package lookalike.features.resnet.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A folded convolution")
class FoldedConvolutionTest {

    @Test
    @DisplayName("gives what the convolution and the normalisation behind it give together")
    void together() {
        int[] shape = {2, 3, 1, 1};
        float[] kernel = {1, -2, 0.5f, 3, 0.25f, -1};
        float[] bias = {0.5f, -4};
        float[] gamma = {2, 0.1f};
        float[] beta = {-1, 7};
        float[] mean = {3, -0.5f};
        float[] variance = {4, 0.01f};
        float[] pixel = {10, -20, 30};
        FoldedConvolution folded = FoldedConvolution.of(new FoldedConvolution(shape, kernel, bias),
                new FoldedConvolution.Normalisation(gamma, beta, mean, variance, 1e-3));
        for (int c = 0; c < 2; c++) {
            double apart = gamma[c] * (through(kernel, bias, c, pixel) - mean[c]) / Math.sqrt(variance[c] + 1e-3)
                    + beta[c];
            assertEquals(apart, through(folded.kernel(), folded.bias(), c, pixel), 1e-4 * Math.abs(apart));
        }
        assertArrayEquals(shape, folded.shape());
    }

    private static double through(float[] kernel, float[] bias, int channel, float[] pixel) {
        double sum = bias[channel];
        for (int i = 0; i < pixel.length; i++) {
            sum += (double) kernel[channel * pixel.length + i] * pixel[i];
        }
        return sum;
    }
}
