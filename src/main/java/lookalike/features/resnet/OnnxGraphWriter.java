package lookalike.features.resnet;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.features.Feature;
import lookalike.image.ImageTensor;
import lookalike.storage.StorageException;
import lookalike.storage.WholeFile;
import onnx.Onnx;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Writes a DL4J graph of the kind that {@link PublishedResNet50} makes as an ONNX file: the layers are taken from the
 * graph itself, in its order; batch normalisation and zero padding go into the convolution next to them. The length
 * of the batch is free. Equal graphs make equal bytes.
 */
final class OnnxGraphWriter {

    /** The model's input: n x 3 x 224 x 224. */
    static final String INPUT = "pixels";
    /** The model's output: n x 2048. */
    static final String OUTPUT = "features";

    private final ComputationGraph network;
    private final Map<String, GraphVertex> vertices;
    private final Map<String, List<String>> inputs;
    private final OnnxGraph onnx = new OnnxGraph("resnet50");
    /** By vertex, the tensor that holds what it makes; a vertex that was folded away has its neighbour's. */
    private final Map<String, String> tensors = new HashMap<>();
    /** By vertex, the zeros it adds: top, left, bottom, right. */
    private final Map<String, int[]> zeros = new HashMap<>();

    private OnnxGraphWriter(ComputationGraph network) {
        this.network = network;
        ComputationGraphConfiguration configuration = network.getConfiguration();
        this.vertices = configuration.getVertices();
        this.inputs = configuration.getVertexInputs();
    }

    /** Writes {@code network} to {@code place}, whole or not at all. */
    static void write(ComputationGraph network, Path place) throws StorageException {
        Onnx.ModelProto model = new OnnxGraphWriter(network).model();
        WholeFile.write(place, file -> {
            try (OutputStream stream = new BufferedOutputStream(WholeFile.stream(file), 1 << 20)) {
                model.writeTo(stream);
            }
        });
    }

    private Onnx.ModelProto model() {
        onnx.input(INPUT, -1, 3, ImageTensor.SIDE, ImageTensor.SIDE);
        tensors.put(PublishedResNet50.INPUT, INPUT);
        for (String name : inputs.keySet()) {
            switch (vertices.get(name)) {
                case ElementWiseVertex sum when sum.getOp() == ElementWiseVertex.Op.Add ->
                    made(name, "Add", inputs.get(name).stream().map(tensors::get).toList());
                case LayerVertex holder -> layer(name, holder.getLayerConf().getLayer());
                default -> throw new IllegalArgumentException("no ONNX operator for vertex " + name);
            }
        }
        onnx.operator("Flatten", List.of(tensors.get(PublishedResNet50.POOL)), OUTPUT);
        onnx.output(OUTPUT, -1, Feature.RESNET50);
        return onnx.model();
    }

    private void layer(String name, org.deeplearning4j.nn.conf.layers.Layer layer) {
        String input = inputs.get(name).getFirst();
        switch (layer) {
            case ZeroPaddingLayer padding -> {
                int[] sides = padding.getPadding();
                zeros.put(name, new int[] {sides[0], sides[2], sides[1], sides[3]});
                tensors.put(name, tensors.get(input));
            }
            case BatchNormalization _ when isConvolution(input) -> tensors.put(name, tensors.get(input));
            case ConvolutionLayer convolution -> convolution(name, input, convolution);
            case SubsamplingLayer pool -> made(name, operator(pool), List.of(tensors.get(input)),
                    OnnxGraph.attribute("kernel_shape", pool.getKernelSize()),
                    OnnxGraph.attribute("strides", pool.getStride()),
                    OnnxGraph.attribute("pads", bothSides(pool.getPadding())));
            case ActivationLayer activation when activation.getActivationFn() instanceof ActivationReLU ->
                made(name, "Relu", List.of(tensors.get(input)));
            default -> throw new IllegalArgumentException("no ONNX operator for layer " + name);
        }
    }

    private void convolution(String name, String input, ConvolutionLayer layer) {
        FoldedConvolution folded = folded(name, layer);
        String kernel = NamedWeights.name(name, NamedWeights.KERNEL);
        String bias = NamedWeights.name(name, NamedWeights.BIAS);
        onnx.constant(kernel, folded.shape(), folded.kernel());
        onnx.constant(bias, new int[] {folded.bias().length}, folded.bias());
        made(name, "Conv", List.of(tensors.get(input), kernel, bias),
                OnnxGraph.attribute("kernel_shape", layer.getKernelSize()),
                OnnxGraph.attribute("strides", layer.getStride()),
                OnnxGraph.attribute("pads", pads(input, layer)));
    }

    private FoldedConvolution folded(String name, ConvolutionLayer layer) {
        Layer convolution = network.getLayer(name);
        int[] shape = {Math.toIntExact(layer.getNOut()), Math.toIntExact(layer.getNIn()), layer.getKernelSize()[0],
            layer.getKernelSize()[1]};
        FoldedConvolution plain = new FoldedConvolution(shape,
                values(convolution, ConvolutionParamInitializer.WEIGHT_KEY),
                values(convolution, ConvolutionParamInitializer.BIAS_KEY));
        return normalisation(name).map(behind -> FoldedConvolution.of(plain, behind)).orElse(plain);
    }

    private Optional<FoldedConvolution.Normalisation> normalisation(String convolution) {
        return inputs.keySet().stream().filter(name -> inputs.get(name).contains(convolution)
                        && network.getLayer(name) != null
                        && network.getLayer(name).conf().getLayer() instanceof BatchNormalization)
                .findFirst().map(network::getLayer).map(layer -> new FoldedConvolution.Normalisation(
                        values(layer, BatchNormalizationParamInitializer.GAMMA),
                        values(layer, BatchNormalizationParamInitializer.BETA),
                        values(layer, BatchNormalizationParamInitializer.GLOBAL_MEAN),
                        values(layer, BatchNormalizationParamInitializer.GLOBAL_VAR),
                        ((BatchNormalization) layer.conf().getLayer()).getEps()));
    }

    private int[] pads(String input, ConvolutionLayer layer) {
        if (zeros.containsKey(input)) {
            return zeros.get(input);
        }
        if (layer.getConvolutionMode() == ConvolutionMode.Same) {
            int[] size = layer.getKernelSize();
            return bothSides(new int[] {(size[0] - 1) / 2, (size[1] - 1) / 2});
        }
        return bothSides(layer.getPadding());
    }

    private static int[] bothSides(int[] padding) {
        return new int[] {padding[0], padding[1], padding[0], padding[1]};
    }

    private static String operator(SubsamplingLayer pool) {
        return pool.getPoolingType() == PoolingType.AVG ? "AveragePool" : "MaxPool";
    }

    private boolean isConvolution(String name) {
        return vertices.get(name) instanceof LayerVertex holder
                && holder.getLayerConf().getLayer() instanceof ConvolutionLayer;
    }

    private void made(String name, String kind, List<String> from, Onnx.AttributeProto... attributes) {
        onnx.operator(kind, from, name, attributes);
        tensors.put(name, name);
    }

    private static float[] values(Layer layer, String key) {
        INDArray values = layer.getParam(key);
        return values.dup('c').data().asFloat();
    }
}
