package lookalike.features.resnet.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lookalike.features.Feature;
import lookalike.features.resnet.weights.NamedWeights;
import lookalike.image.ImageTensor;
import onnx.Onnx;

/**
 * Writes a {@link FoldedNetwork} in 8-bit integers, in the quantise/dequantise form, which states the numbers'
 * meaning and which ONNX Runtime turns into integer operators. Weights are signed with a scale for each output
 * channel, tensors between layers are unsigned with one range each, biases have 32 bits. A rectifier needs no
 * operator: in a range that begins at 0, values below become 0. The average pool computes in float32. Equal arguments
 * make equal bytes.
 */
public final class QuantisedGraphWriter {

    /** To be changed whenever the network made of the same weights and the same calibration changes. */
    public static final String IDENTITY = "paired-2";

    /** Where 8 bits begin. */
    enum Begin {
        /** At the picture itself. */
        INPUT,
        /** After the first convolution, which computes in float32. */
        FIRST_CONVOLUTION,
        /**
         * After the stem (first convolution and pool) and the convolutions that read it, some five hundredths of the
         * network. Most pictures have a plain background; the rounding error of its colour in the large tensor of the
         * stem is the same everywhere and does not cancel out.
         */
        STEM
    }

    /**
     * The settings that were compared; {@link #PRODUCT} won the comparison in the guide.
     *
     * @param grid how weights are rounded
     * @param biasCorrected whether the mean error of rounding the weights is corrected in the bias
     * @param begin where 8 bits begin
     * @param lastInFloat whether the last sum goes to the average pool without passing through 8 bits
     */
    record Scheme(WeightQuantiser grid, boolean biasCorrected, Begin begin, boolean lastInFloat) {
        static final Scheme PRODUCT = new Scheme(WeightQuantiser.PAIRED, true, Begin.STEM, true);
    }

    private final FoldedNetwork network;
    private final Map<String, Operation> byName;
    private final CalibrationData calibration;
    private final Scheme scheme;
    /** Tensors that stay in float32, with the convolutions that read them. */
    private final Set<String> exact;
    private final OnnxGraph onnx = new OnnxGraph("resnet50-int8");
    /** By operation, the float32 tensor with its result, after it has been through 8 bits. */
    private final Map<String, String> tensors = new HashMap<>();

    private QuantisedGraphWriter(FoldedNetwork network, CalibrationData calibration, Scheme scheme) {
        this.network = network;
        this.byName = network.byName();
        this.calibration = calibration;
        this.scheme = scheme;
        this.exact = exact(network, scheme.begin);
    }

    private static Set<String> exact(FoldedNetwork network, Begin begin) {
        return switch (begin) {
            case INPUT -> Set.of();
            case FIRST_CONVOLUTION -> Set.of(PublishedResNet50.INPUT);
            case STEM -> {
                Set<String> stem = new HashSet<>(Set.of(PublishedResNet50.INPUT));
                for (Operation operation : network.operations()) {
                    stem.add(operation.name());
                    if (operation instanceof Operation.MaxPool) {
                        break;
                    }
                }
                yield stem;
            }
        };
    }

    /** @return {@code network} as an ONNX model, with the product's settings */
    public static Onnx.ModelProto model(FoldedNetwork network, CalibrationData calibration) {
        return model(network, calibration, Scheme.PRODUCT);
    }

    /** @return {@code network} as an ONNX model */
    public static Onnx.ModelProto model(FoldedNetwork network, CalibrationData calibration, Scheme scheme) {
        return new QuantisedGraphWriter(network, calibration, scheme).model();
    }

    private Onnx.ModelProto model() {
        onnx.input(OnnxGraphWriter.INPUT, -1, 3, ImageTensor.SIDE, ImageTensor.SIDE);
        if (exact.contains(PublishedResNet50.INPUT)) {
            tensors.put(PublishedResNet50.INPUT, OnnxGraphWriter.INPUT);
        } else {
            throughIntegers(PublishedResNet50.INPUT, OnnxGraphWriter.INPUT);
        }
        network.operations().forEach(this::write);
        onnx.operator("Flatten", List.of(tensors.get(PublishedResNet50.POOL)), OnnxGraphWriter.OUTPUT);
        onnx.output(OnnxGraphWriter.OUTPUT, -1, Feature.RESNET50);
        return onnx.model();
    }

    private void write(Operation operation) {
        List<String> inputs = operation.inputs().stream().map(tensors::get).toList();
        switch (operation) {
            case Operation.Convolution convolution -> {
                Onnx.AttributeProto[] attributes = OnnxGraphWriter.attributes(convolution.window());
                onnx.operator("Conv", weights(convolution, inputs.getFirst()), operation.name(), attributes);
                settle(operation);
            }
            case Operation.Sum _ -> {
                onnx.operator("Add", inputs, operation.name());
                settle(operation);
            }
            case Operation.Rectifier rectifier when exact.contains(rectifier.name())
                    || scheme.lastInFloat && isLast(rectifier) ->
                inFloat(operation, "Relu", inputs);
            case Operation.Rectifier rectifier -> throughIntegers(rectifier.name(), inputs.getFirst());
            case Operation.MaxPool pool -> {
                onnx.operator("MaxPool", inputs, operation.name(), OnnxGraphWriter.attributes(pool.window()));
                settle(operation);
            }
            case Operation.AveragePool pool ->
                inFloat(operation, "AveragePool", inputs, OnnxGraphWriter.attributes(pool.window()));
        }
    }

    private void inFloat(Operation operation, String kind, List<String> inputs, Onnx.AttributeProto... attributes) {
        onnx.operator(kind, inputs, operation.name(), attributes);
        tensors.put(operation.name(), operation.name());
    }

    private boolean isLast(Operation.Rectifier rectifier) {
        return network.operations().stream().anyMatch(each -> each instanceof Operation.AveragePool
                && each.inputs().contains(rectifier.name()));
    }

    /** The input of a rectifier goes through 8 bits once, after the rectifier. */
    private void settle(Operation operation) {
        if (network.isRectified(operation) || exact.contains(operation.name())) {
            tensors.put(operation.name(), operation.name());
        } else {
            throughIntegers(operation.name(), operation.name());
        }
    }

    /** @return the names of a convolution's input, kernel and bias */
    private List<String> weights(Operation.Convolution convolution, String input) {
        String kernel = NamedWeights.name(convolution.name(), NamedWeights.KERNEL);
        String bias = NamedWeights.name(convolution.name(), NamedWeights.BIAS);
        if (exact.contains(convolution.input())) {
            FoldedConvolution weights = convolution.weights();
            onnx.constant(kernel, weights.shape(), weights.kernel());
            onnx.constant(bias, new int[] {weights.bias().length}, weights.bias());
        } else {
            integers(convolution, kernel, bias);
        }
        return List.of(input, kernel, bias);
    }

    private void integers(Operation.Convolution convolution, String kernel, String bias) {
        float inputScale = range(convolution.input()).scale();
        QuantisedConvolution weights =
                QuantisedConvolution.of(convolution.weights(), inputScale, means(convolution), scheme.grid);
        int[] channels = {weights.bias().length};
        float[] biasScales = new float[channels[0]];
        for (int c = 0; c < biasScales.length; c++) {
            biasScales[c] = inputScale * weights.scales()[c];
        }
        onnx.constant(kernel + "/int8", weights.shape(), weights.kernel());
        onnx.constant(bias + "/int32", channels, weights.bias());
        onnx.constant(kernel + "/zero", channels, new byte[channels[0]]);
        onnx.constant(bias + "/zero", channels, new int[channels[0]]);
        dequantised(kernel, "/int8", channels, weights.scales());
        dequantised(bias, "/int32", channels, biasScales);
    }

    /** @param scales one for each output channel */
    private void dequantised(String name, String integers, int[] channels, float[] scales) {
        onnx.constant(name + "/scale", channels, scales);
        onnx.operator("DequantizeLinear", List.of(name + integers, name + "/scale", name + "/zero"), name,
                OnnxGraph.number("axis", 0));
    }

    private float[] means(Operation.Convolution convolution) {
        int channels = convolution.weights().shape()[1];
        return scheme.biasCorrected
                ? calibration.means().getOrDefault(convolution.input(), new float[channels]) : new float[channels];
    }

    /** A maximum lies in the range of its inputs. */
    private ActivationRange range(String operation) {
        return calibration.range(byName.get(operation) instanceof Operation.MaxPool pool ? pool.input() : operation);
    }

    private void throughIntegers(String name, String tensor) {
        ActivationRange range = range(name);
        String scale = name + "/scale";
        String zero = name + "/zero";
        onnx.constant(scale, new int[0], range.scale());
        onnx.unsigned(zero, range.zeroPoint());
        onnx.operator("QuantizeLinear", List.of(tensor, scale, zero), name + "/uint8");
        onnx.operator("DequantizeLinear", List.of(name + "/uint8", scale, zero), name + "/float32");
        tensors.put(name, name + "/float32");
    }
}
