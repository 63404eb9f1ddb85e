package lookalike.features.resnet.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Equalises the channels of a tensor, so that one range fits all of them: a channel between two convolutions is
 * divided by a factor where it is made and multiplied by it where it is read, which changes nothing but the ranges
 * (Nagel et al., <i>Data-Free Quantization Through Weight Equalization and Bias Correction</i>, 2019). Possible if a
 * single convolution reads the output of a single rectified convolution: the two tensors within each block.
 */
final class Equalisation {

    private Equalisation() {}

    /** @return the rectifiers whose tensors may be equalised */
    static List<String> places(FoldedNetwork network) {
        Map<String, Operation> byName = network.byName();
        List<String> places = new ArrayList<>();
        for (Operation operation : network.operations()) {
            List<Operation> readers = network.operations().stream()
                    .filter(each -> each.inputs().contains(operation.name())).toList();
            if (operation instanceof Operation.Rectifier(String name, String input)
                    && byName.get(input) instanceof Operation.Convolution
                    && readers.size() == 1 && readers.getFirst() instanceof Operation.Convolution) {
                places.add(name);
            }
        }
        return places;
    }

    /** @param factors by rectifier, what each of its channels is divided by, above 0 */
    static FoldedNetwork of(FoldedNetwork network, Map<String, float[]> factors) {
        Map<String, float[]> made = new LinkedHashMap<>();
        Map<String, Operation> byName = network.byName();
        factors.forEach((rectifier, each) -> made.put(byName.get(rectifier).inputs().getFirst(), each));
        List<Operation> operations = new ArrayList<>();
        for (Operation operation : network.operations()) {
            if (operation instanceof Operation.Convolution(var name, var input, var weights, var window)) {
                FoldedConvolution scaled = weights;
                if (made.containsKey(name)) {
                    scaled = dividedOut(scaled, made.get(name));
                }
                if (factors.containsKey(input)) {
                    scaled = multipliedIn(scaled, factors.get(input));
                }
                operations.add(new Operation.Convolution(name, input, scaled, window));
            } else {
                operations.add(operation);
            }
        }
        return new FoldedNetwork(operations);
    }

    private static FoldedConvolution dividedOut(FoldedConvolution plain, float[] factors) {
        int each = plain.kernel().length / plain.shape()[0];
        float[] kernel = plain.kernel().clone();
        float[] bias = plain.bias().clone();
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= factors[i / each];
        }
        for (int c = 0; c < bias.length; c++) {
            bias[c] /= factors[c];
        }
        return new FoldedConvolution(plain.shape(), kernel, bias);
    }

    private static FoldedConvolution multipliedIn(FoldedConvolution plain, float[] factors) {
        int places = plain.shape()[2] * plain.shape()[3];
        float[] kernel = plain.kernel().clone();
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] *= factors[i / places % plain.shape()[1]];
        }
        return new FoldedConvolution(plain.shape(), kernel, plain.bias());
    }
}
