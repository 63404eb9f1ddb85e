package lookalike.features.resnet.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Weights rounded to integers")
class WeightQuantiserTest {

    /** The largest and the least that 16 bits hold. */
    private static final int MOST_16 = Short.MAX_VALUE;
    private static final int LEAST_16 = Short.MIN_VALUE;

    @ParameterizedTest
    @EnumSource
    @DisplayName("are at most half a step off, except in reduced pairs, and are never out of range")
    void near(WeightQuantiser grid) {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            float[] weights = gaussian(random, 576);
            float scale = grid.scale(weights);
            byte[] rounded = grid.rounded(weights, scale);
            double error = 0;
            double squares = 0;
            for (int i = 0; i < weights.length; i++) {
                assertTrue(Math.abs(rounded[i]) <= grid.most());
                error += Math.pow(weights[i] - scale * rounded[i], 2);
                squares += weights[i] * weights[i];
            }
            assertTrue(error / squares < 0.001, grid + ": " + error / squares);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SEVEN_BITS", "PAIRED"})
    @DisplayName("of seven bits or paired never overflow 16 bits when two products with unsigned bytes are added")
    void neverSaturate(WeightQuantiser grid) {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            float[] weights = gaussian(random, 64);
            // Two extremes side by side are the worst that can happen.
            weights[10] = weights[11] = round % 2 == 0 ? 9 : -9;
            byte[] rounded = grid.rounded(weights, grid.scale(weights));
            for (int i = 0; i + 1 < rounded.length; i += 2) {
                int most = 255 * (Math.max(rounded[i], 0) + Math.max(rounded[i + 1], 0));
                int least = 255 * (Math.min(rounded[i], 0) + Math.min(rounded[i + 1], 0));
                assertTrue(most <= MOST_16 && least >= LEAST_16, rounded[i] + " and " + rounded[i + 1]);
            }
        }
    }

    @Test
    @DisplayName("in pairs of the same sign with too great a sum are each reduced by half of the excess")
    void shared() {
        byte[] rounded = WeightQuantiser.PAIRED.rounded(new float[] {100, 60, -100, -61, 127, -127, 64, 64, 127}, 1);
        assertArrayEquals(new byte[] {84, 44, -84, -44, 127, -127, 64, 64, 127}, rounded);
    }

    @Test
    @DisplayName("have the scale of the least squared error, not the one that spares the largest weight")
    void leastSquares() {
        float[] weights = new float[1000];
        Random random = new Random(7);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian() * 0.02f;
        }
        weights[0] = 0.2f;
        for (WeightQuantiser grid : WeightQuantiser.values()) {
            double chosen = error(grid, weights, grid.scale(weights));
            IntStream.of(grid.most(), grid.most() + 10).forEach(
                    reach -> assertTrue(chosen <= error(grid, weights, 0.2f / reach), grid + " reaching " + reach));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("that are all 0 stay 0")
    void zero(WeightQuantiser grid) {
        float scale = grid.scale(new float[8]);
        assertTrue(scale > 0);
        assertArrayEquals(new byte[8], grid.rounded(new float[8], scale));
        assertEquals(0, grid.rounded(new float[1], scale)[0]);
    }

    private static float[] gaussian(Random random, int length) {
        float[] weights = new float[length];
        for (int i = 0; i < length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        return weights;
    }

    private static double error(WeightQuantiser grid, float[] weights, float scale) {
        byte[] rounded = grid.rounded(weights, scale);
        return IntStream.range(0, weights.length).mapToDouble(i -> Math.pow(weights[i] - scale * rounded[i], 2)).sum();
    }
}
