package lookalike.features.resnet.weights;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;

/**
 * The weights of a network by name, {@code layer/array}, in the layout in which they were published: kernels as
 * height, width, input channels, output channels. Layers and arrays are named as in Keras' ResNet-50:
 * {@code res2a_branch2a/kernel}, {@code bn2a_branch2a/moving_variance}.
 *
 * @param arrays sorted by name, so that equal weights make equal files
 */
public record NamedWeights(SortedMap<String, WeightArray> arrays) {

    /** Of a convolution: height, width, input channels, output channels. */
    public static final String KERNEL = "kernel";
    /** Of a convolution: one number an output channel. */
    public static final String BIAS = "bias";
    /** Of a batch normalisation: the factor, one number a channel like the three others. */
    public static final String GAMMA = "gamma";
    /** Of a batch normalisation: the summand. */
    public static final String BETA = "beta";
    /** Of a batch normalisation: the mean in training. */
    public static final String MEAN = "moving_mean";
    /** Of a batch normalisation: the variance in training, without epsilon. */
    public static final String VARIANCE = "moving_variance";

    /** @param arrays by {@link #name} */
    public NamedWeights(SortedMap<String, WeightArray> arrays) {
        this.arrays = Collections.unmodifiableSortedMap(new TreeMap<>(arrays));
    }

    /** @return the name of {@code layer}'s {@code array} */
    public static String name(String layer, String array) {
        return layer + "/" + array;
    }

    /** @return the array; the caller must have checked that it exists */
    public WeightArray get(String layer, String array) {
        WeightArray found = arrays.get(name(layer, array));
        if (found == null) {
            throw new IllegalArgumentException("no weights named " + name(layer, array));
        }
        return found;
    }

    /**
     * Keeps only the arrays that a network needs, and checks them.
     *
     * @param shapes the network's arrays, by name
     * @param place these weights came from, for the message
     * @throws ModelException.NotTheWeights if an array is missing, has another shape or a number that is not finite
     */
    public NamedWeights only(Map<String, int[]> shapes, String place) throws ModelException {
        SortedMap<String, WeightArray> kept = new TreeMap<>();
        for (Map.Entry<String, int[]> wanted : shapes.entrySet()) {
            String name = wanted.getKey();
            WeightArray found = arrays.get(name);
            if (found == null) {
                throw new ModelException.NotTheWeights(place, new ModelFault.NoArray(name), null);
            }
            if (!Arrays.equals(found.shape(), wanted.getValue())) {
                throw new ModelException.NotTheWeights(place, new ModelFault.OtherShape(name,
                        lengths(found.shape()), lengths(wanted.getValue())), null);
            }
            for (float value : found.values()) {
                if (!Float.isFinite(value)) {
                    throw new ModelException.NotTheWeights(place, new ModelFault.NotFinite(name), null);
                }
            }
            kept.put(name, found);
        }
        return new NamedWeights(kept);
    }

    private static List<Integer> lengths(int[] shape) {
        return Arrays.stream(shape).boxed().toList();
    }
}
