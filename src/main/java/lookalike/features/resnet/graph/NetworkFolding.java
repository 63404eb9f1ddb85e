package lookalike.features.resnet.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * Folds a DL4J graph made by {@link PublishedResNet50}: its layers are taken from the graph in its order; batch
 * normalisation and zero padding are folded into the neighbouring convolutions.
 */
public final class NetworkFolding {

    private final ComputationGraph network;
    private final Map<String, GraphVertex> vertices;
    private final Map<String, List<String>> inputs;
    private final List<Operation> operations = new ArrayList<>();
    /** By vertex, the operation that makes its tensor; a folded vertex has its neighbour's. */
    private final Map<String, String> makers = new HashMap<>();
    /** By vertex, the zeros it adds: top, left, bottom, right. */
    private final Map<String, int[]> zeros = new HashMap<>();

    private NetworkFolding(ComputationGraph network) {
        this.network = network;
        ComputationGraphConfiguration configuration = network.getConfiguration();
        this.vertices = configuration.getVertices();
        this.inputs = configuration.getVertexInputs();
    }

    /** @return {@code network}, folded; {@link PublishedResNet50#POOL} is its last operation */
    public static FoldedNetwork of(ComputationGraph network) {
        return new NetworkFolding(network).folded();
    }

    private FoldedNetwork folded() {
        makers.put(PublishedResNet50.INPUT, PublishedResNet50.INPUT);
        inputs.forEach((name, from) -> {
            switch (vertices.get(name)) {
                case ElementWiseVertex sum when sum.getOp() == ElementWiseVertex.Op.Add ->
                    made(new Operation.Sum(name, from.stream().map(this::maker).toList()));
                case LayerVertex holder -> layer(name, from.getFirst(), holder.getLayerConf().getLayer());
                case null, default -> throw new IllegalArgumentException("no operation for vertex " + name);
            }
        });
        return new FoldedNetwork(operations);
    }

    private String maker(String vertex) {
        return Objects.requireNonNull(makers.get(vertex), vertex);
    }

    private void layer(String name, String input, org.deeplearning4j.nn.conf.layers.Layer layer) {
        String maker = maker(input);
        switch (layer) {
            case ZeroPaddingLayer padding -> {
                int[] sides = padding.getPadding();
                zeros.put(name, new int[] {sides[0], sides[2], sides[1], sides[3]});
                makers.put(name, maker);
            }
            case BatchNormalization _ when isConvolution(input) -> makers.put(name, maker);
            case ConvolutionLayer convolution -> made(new Operation.Convolution(name, maker, weights(name, convolution),
                    new Operation.Window(convolution.getKernelSize(), convolution.getStride(),
                            pads(input, convolution))));
            case SubsamplingLayer pool -> {
                var window = new Operation.Window(pool.getKernelSize(), pool.getStride(),
                        bothSides(pool.getPadding()));
                made(pool.getPoolingType() == PoolingType.AVG ? new Operation.AveragePool(name, maker, window)
                        : new Operation.MaxPool(name, maker, window));
            }
            case ActivationLayer activation when activation.getActivationFn() instanceof ActivationReLU ->
                made(new Operation.Rectifier(name, maker));
            default -> throw new IllegalArgumentException("no operation for layer " + name);
        }
    }

    private FoldedConvolution weights(String name, ConvolutionLayer layer) {
        Layer convolution = network.getLayer(name);
        int[] shape = {Math.toIntExact(layer.getNOut()), Math.toIntExact(layer.getNIn()), layer.getKernelSize()[0],
            layer.getKernelSize()[1]};
        FoldedConvolution plain = new FoldedConvolution(shape,
                values(convolution, ConvolutionParamInitializer.WEIGHT_KEY),
                values(convolution, ConvolutionParamInitializer.BIAS_KEY));
        return normalisation(name).map(behind -> FoldedConvolution.of(plain, behind)).orElse(plain);
    }

    private Optional<FoldedConvolution.Normalisation> normalisation(String convolution) {
        return inputs.entrySet().stream().filter(vertex -> vertex.getValue().contains(convolution))
                .map(vertex -> network.getLayer(vertex.getKey()))
                .filter(layer -> layer != null && layer.conf().getLayer() instanceof BatchNormalization)
                .findFirst().map(layer -> new FoldedConvolution.Normalisation(
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

    private boolean isConvolution(String name) {
        return vertices.get(name) instanceof LayerVertex holder
                && holder.getLayerConf().getLayer() instanceof ConvolutionLayer;
    }

    private void made(Operation operation) {
        operations.add(operation);
        makers.put(operation.name(), operation.name());
    }

    private static float[] values(Layer layer, String key) {
        INDArray values = layer.getParam(key);
        return values.dup('c').data().asFloat();
    }
}
