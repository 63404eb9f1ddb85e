package lookalike.features.resnet.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lookalike.features.Feature;
import lookalike.features.resnet.weights.NamedWeights;
import lookalike.image.ImageTensor;
import onnx.Onnx;

/** Writes a {@link FoldedNetwork} in float32, with batches of any length. Equal networks make equal bytes. */
public final class OnnxGraphWriter {

    /** The model's input: n x 3 x 224 x 224. */
    public static final String INPUT = "pixels";
    /** The model's output: n x 2048. */
    static final String OUTPUT = "features";

    private final OnnxGraph onnx = new OnnxGraph("resnet50");
    /** By operation, the tensor with its result. */
    private final Map<String, String> tensors = new HashMap<>();

    private OnnxGraphWriter() {}

    /** @return {@code network} as an ONNX model */
    public static Onnx.ModelProto model(FoldedNetwork network) {
        return new OnnxGraphWriter().written(network).model();
    }

    /**
     * @param seen operations whose tensors to output
     * @return {@code network} with these as further outputs, in this order
     */
    public static Onnx.ModelProto model(FoldedNetwork network, List<String> seen) {
        OnnxGraph graph = new OnnxGraphWriter().written(network);
        seen.forEach(graph::output);
        return graph.model();
    }

    private OnnxGraph written(FoldedNetwork network) {
        onnx.input(INPUT, -1, 3, ImageTensor.SIDE, ImageTensor.SIDE);
        tensors.put(PublishedResNet50.INPUT, INPUT);
        network.operations().forEach(this::write);
        onnx.operator("Flatten", List.of(tensors.get(PublishedResNet50.POOL)), OUTPUT);
        onnx.output(OUTPUT, -1, Feature.RESNET50);
        return onnx;
    }

    private void write(Operation operation) {
        List<String> inputs = operation.inputs().stream().map(tensors::get).toList();
        switch (operation) {
            case Operation.Convolution convolution -> write(convolution, inputs.getFirst());
            case Operation.Rectifier _ -> made(operation, "Relu", inputs);
            case Operation.Sum _ -> made(operation, "Add", inputs);
            case Operation.MaxPool pool -> made(operation, "MaxPool", inputs, attributes(pool.window()));
            case Operation.AveragePool pool -> made(operation, "AveragePool", inputs, attributes(pool.window()));
        }
    }

    private void write(Operation.Convolution convolution, String input) {
        FoldedConvolution weights = convolution.weights();
        String kernel = NamedWeights.name(convolution.name(), NamedWeights.KERNEL);
        String bias = NamedWeights.name(convolution.name(), NamedWeights.BIAS);
        onnx.constant(kernel, weights.shape(), weights.kernel());
        onnx.constant(bias, new int[] {weights.bias().length}, weights.bias());
        made(convolution, "Conv", List.of(input, kernel, bias), attributes(convolution.window()));
    }

    /** @return the attributes of a window for the standard's convolutions and pools */
    static Onnx.AttributeProto[] attributes(Operation.Window window) {
        return new Onnx.AttributeProto[] {OnnxGraph.attribute("kernel_shape", window.size()),
            OnnxGraph.attribute("strides", window.strides()), OnnxGraph.attribute("pads", window.pads())};
    }

    private void made(Operation operation, String kind, List<String> inputs, Onnx.AttributeProto... attributes) {
        onnx.operator(kind, inputs, operation.name(), attributes);
        tensors.put(operation.name(), operation.name());
    }
}
