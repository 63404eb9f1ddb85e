package lookalike.features.resnet.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A convolution in integers")
class QuantisedConvolutionTest {

    private static final int[] SHAPE = {3, 8, 3, 3};
    private static final int EACH = 8 * 3 * 3;
    private static final float INPUT_SCALE = 0.02f;

    private final FoldedConvolution exact = convolution(new Random(11));

    @ParameterizedTest
    @EnumSource
    @DisplayName("gives what the one in float gives, to the rounding")
    void same(WeightQuantiser grid) {
        QuantisedConvolution rounded = QuantisedConvolution.of(exact, INPUT_SCALE, new float[8], grid);
        assertArrayEquals(SHAPE, rounded.shape());
        Random random = new Random(12);
        for (int c = 0; c < SHAPE[0]; c++) {
            long integers = rounded.bias()[c];
            double real = exact.bias()[c];
            for (int i = 0; i < EACH; i++) {
                int input = random.nextInt(256);
                integers += (long) rounded.kernel()[c * EACH + i] * input;
                real += exact.kernel()[c * EACH + i] * INPUT_SCALE * input;
            }
            assertEquals(real, integers * (double) INPUT_SCALE * rounded.scales()[c], 0.3);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("corrected by the means of its input is right on average")
    void corrected(WeightQuantiser grid) {
        float[] means = {0.5f, 3, 0.1f, 7, 2, 0, 1, 4};
        QuantisedConvolution rounded = QuantisedConvolution.of(exact, INPUT_SCALE, means, grid);
        for (int c = 0; c < SHAPE[0]; c++) {
            double real = exact.bias()[c];
            double integers = rounded.bias()[c] * (double) INPUT_SCALE * rounded.scales()[c];
            for (int i = 0; i < EACH; i++) {
                real += exact.kernel()[c * EACH + i] * means[i / 9];
                integers += rounded.kernel()[c * EACH + i] * (double) rounded.scales()[c] * means[i / 9];
            }
            // Half a step of the bias.
            assertEquals(real, integers, INPUT_SCALE * rounded.scales()[c] * 0.51);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PAIRED")
    @DisplayName("pairs its weights as they are multiplied: two neighbouring channels in at one place")
    void pairs(WeightQuantiser grid) {
        QuantisedConvolution rounded = QuantisedConvolution.of(exact, INPUT_SCALE, new float[8], grid);
        for (int c = 0; c < SHAPE[0]; c++) {
            for (int in = 0; in < SHAPE[1]; in += 2) {
                for (int place = 0; place < 9; place++) {
                    int first = rounded.kernel()[c * EACH + in * 9 + place];
                    int second = rounded.kernel()[c * EACH + (in + 1) * 9 + place];
                    assertTrue(first * second < 0 || Math.abs(first + second) <= WeightQuantiser.PAIR);
                }
            }
        }
    }

    private static FoldedConvolution convolution(Random random) {
        float[] kernel = new float[SHAPE[0] * EACH];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) random.nextGaussian() * 0.1f;
        }
        return new FoldedConvolution(SHAPE, kernel, new float[] {0.5f, -4, 0});
    }
}
