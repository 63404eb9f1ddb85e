package lookalike.ranking.training;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lookalike.ranking.LinearMap;
import lookalike.vector.FloatMatrix;

/** A layer in training, with the moments that AdamW keeps of each of its numbers. */
final class Layer {

    private static final double DECAY = .01;
    private static final float FIRST = .9f;
    private static final float SECOND = .999f;
    private static final float LEAST = 1e-8f;

    private final LinearMap map;
    /** Weights' gradients, then those of the offset, as the moments. */
    private final float[][] gradients;
    private final float[][] means;
    private final float[][] squares;

    Layer(int inputs, int outputs, double deviation, SplittableRandom random) {
        FloatMatrix weights = FloatMatrix.zeros(inputs, outputs);
        for (float[] row : weights.values()) {
            for (int i = 0; i < outputs; i++) {
                row[i] = (float) (random.nextGaussian() * deviation);
            }
        }
        this.map = new LinearMap(weights, new float[outputs]);
        this.gradients = new float[inputs + 1][outputs];
        this.means = new float[inputs + 1][outputs];
        this.squares = new float[inputs + 1][outputs];
    }

    /** @return the layer, which changes with each step */
    LinearMap map() {
        return map;
    }

    FloatMatrix weights() {
        return map.weights();
    }

    /**
     * Computes the gradients.
     *
     * @param inputs of the layer, a row a picture
     * @param outer the loss's derivatives by its outputs
     */
    void gradients(FloatMatrix inputs, FloatMatrix outer) {
        FloatMatrix product = FloatMatrix.zeros(map.inputs(), map.outputs());
        product.addTransposedProduct(inputs, outer);
        System.arraycopy(product.values(), 0, gradients, 0, map.inputs());
        float[] sum = new float[map.outputs()];
        for (float[] row : outer.values()) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += row[j];
            }
        }
        gradients[map.inputs()] = sum;
    }

    /** @param step from 1 */
    void step(double rate, int step) {
        float first = (float) (rate / (1 - Math.pow(FIRST, step)));
        float second = (float) (1 / (1 - Math.pow(SECOND, step)));
        IntStream.rangeClosed(0, map.inputs()).parallel().forEach(row -> {
            boolean isWeight = row < map.inputs();
            float[] values = isWeight ? map.weights().values()[row] : map.offset();
            float kept = isWeight ? (float) (1 - rate * DECAY) : 1;
            update(values, gradients[row], means[row], squares[row], kept, first, second);
        });
    }

    private static void update(float[] values, float[] gradient, float[] mean, float[] square, float kept,
            float first, float second) {
        for (int i = 0; i < values.length; i++) {
            float g = gradient[i];
            float m = FIRST * mean[i] + (1 - FIRST) * g;
            float s = SECOND * square[i] + (1 - SECOND) * g * g;
            mean[i] = m;
            square[i] = s;
            values[i] = kept * values[i] - first * m / ((float) Math.sqrt(s * second) + LEAST);
        }
    }
}
