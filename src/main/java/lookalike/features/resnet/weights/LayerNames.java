package lookalike.features.resnet.weights;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three naming schemes of ResNet-50's layers: as published ({@code res2a_branch2a}, {@code bn_conv1}), in newer
 * Keras files ({@code conv2_block1_1_conv}, {@code conv1_bn}) and in DL4J's zoo ({@code stem-cnn1}); and the names of
 * a layer's arrays in old and new Keras files.
 */
public final class LayerNames {

    private static final Map<String, String> SINGLE = Map.of(
            "stem-cnn1", "conv1", "conv1_conv", "conv1",
            "stem-batch1", "bn_conv1", "conv1_bn", "bn_conv1",
            "output", "fc1000", "predictions", "fc1000", "probs", "fc1000");
    private static final Pattern BLOCK = Pattern.compile("conv([2-5])_block([1-6])_([0-3])_(conv|bn)");
    private static final String[] BRANCHES = {"branch1", "branch2a", "branch2b", "branch2c"};
    /** Keras 1 called a variance "running_std" and numbered the arrays of a saved model. */
    private static final Pattern ARRAY = Pattern.compile(
            "(?:.*_)?(kernel|W|bias|b|gamma|beta|moving_mean|running_mean|moving_variance|running_std|running_var)"
                    + "(?:_\\d+)?(?::\\d+)?");

    private LayerNames() {}

    /** @return the published name of a layer; other names stay as they are */
    public static String published(String layer) {
        Matcher block = BLOCK.matcher(layer);
        if (!block.matches()) {
            return SINGLE.getOrDefault(layer, layer);
        }
        String prefix = block.group(4).equals("bn") ? "bn" : "res";
        char letter = (char) ('a' + Integer.parseInt(block.group(2)) - 1);
        return prefix + block.group(1) + letter + "_" + BRANCHES[Integer.parseInt(block.group(3))];
    }

    /** @return the name used here for a Keras file's array {@code dataset}, if it belongs to a layer */
    static Optional<String> array(String dataset) {
        Matcher array = ARRAY.matcher(dataset);
        if (!array.matches()) {
            return Optional.empty();
        }
        return Optional.of(switch (array.group(1)) {
            case "kernel", "W" -> NamedWeights.KERNEL;
            case "bias", "b" -> NamedWeights.BIAS;
            case "gamma" -> NamedWeights.GAMMA;
            case "beta" -> NamedWeights.BETA;
            case "moving_mean", "running_mean" -> NamedWeights.MEAN;
            default -> NamedWeights.VARIANCE;
        });
    }
}
