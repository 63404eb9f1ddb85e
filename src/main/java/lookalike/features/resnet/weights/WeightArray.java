package lookalike.features.resnet.weights;

import java.util.Arrays;

/**
 * One array of weights.
 *
 * @param shape the length of each dimension, all at least 1
 * @param values the numbers, last dimension fastest; not copied, do not change it
 */
public record WeightArray(int[] shape, float[] values) {

    public WeightArray {
        if (values.length != count(shape)) {
            throw new IllegalArgumentException(values.length + " numbers for " + Arrays.toString(shape));
        }
    }

    /** @return the number of values of an array of this shape */
    static long count(int[] shape) {
        long count = 1;
        for (int length : shape) {
            count *= length;
        }
        return count;
    }
}
