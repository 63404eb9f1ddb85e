package lookalike.features.resnet.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lookalike.features.resnet.weights.LayerNames;
import lookalike.features.resnet.weights.NamedWeights;
import lookalike.features.resnet.weights.WeightArray;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.zoo.model.ResNet50;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ResNet-50 as it was published with its weights (Keras' {@code ResNet50} for ImageNet, after He et al., "Deep
 * Residual Learning for Image Recognition", 2015), built from the ResNet-50 of DL4J's zoo (1.0.0-M2.1) and cut after
 * the global average pool. The zoo's graph differs from the published one and is corrected as follows:
 * <ol>
 * <li>{@code res2a_branch2a} and {@code res2a_branch1} have stride 2, which halves every later picture; now 1;</li>
 * <li>the first max-pool has no padding; now 1 on each side;</li>
 * <li>batch normalisation adds 1e-5 to the variance; now 1e-3, as Keras did when the weights were trained;</li>
 * <li>batch normalisation stores log10 of the standard deviation; now the variance itself, as published;</li>
 * <li>the last pool takes the maximum over 3x3 in steps of 2; now the average over 7x7;</li>
 * <li>the first layers are called {@code stem-cnn1} and {@code stem-batch1}; now {@code conv1} and
 * {@code bn_conv1};</li>
 * <li>the last layer, {@code output} (published: {@code fc1000}), is left out: the features are its input.</li>
 * </ol>
 */
public final class PublishedResNet50 {

    /** The network's only input: n x 3 x 224 x 224, see {@link lookalike.image.ImageTensor}. */
    static final String INPUT = "input";
    /** The network's only output: n x 2048 x 1 x 1. */
    static final String POOL = "avgpool";
    /** Added to the variance in every batch normalisation. */
    static final double EPSILON = 1e-3;

    private static final String CLASSES = "output";
    private static final List<String> STRIDE_ONE = List.of("res2a_branch2a", "res2a_branch1");
    private static final String FIRST_POOL = "stem-maxpool1";

    private PublishedResNet50() {}

    /** @return the corrected configuration, without weights */
    static ComputationGraphConfiguration configuration() {
        ComputationGraphConfiguration zoo = ResNet50.builder().numClasses(1000).build().graphBuilder().build();
        Map<String, GraphVertex> vertices = new LinkedHashMap<>();
        Map<String, List<String>> inputs = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> entry : zoo.getVertexInputs().entrySet()) {
            String name = LayerNames.published(entry.getKey());
            if (!entry.getKey().equals(CLASSES)) {
                GraphVertex vertex = Objects.requireNonNull(zoo.getVertices().get(entry.getKey()), name);
                correct(name, vertex);
                vertices.put(name, vertex);
                inputs.put(name, entry.getValue().stream().map(LayerNames::published).toList());
            }
        }
        zoo.setVertices(vertices);
        zoo.setVertexInputs(inputs);
        zoo.setNetworkOutputs(List.of(POOL));
        return zoo;
    }

    private static void correct(String name, GraphVertex vertex) {
        if (!(vertex instanceof LayerVertex holder)) {
            return;
        }
        Layer layer = holder.getLayerConf().getLayer();
        layer.setLayerName(name);
        switch (layer) {
            case BatchNormalization normalisation -> {
                normalisation.setEps(EPSILON);
                normalisation.setUseLogStd(false);
            }
            case ConvolutionLayer convolution when STRIDE_ONE.contains(name) -> convolution.setStride(new int[] {1, 1});
            case SubsamplingLayer pool when name.equals(FIRST_POOL) -> pool.setPadding(new int[] {1, 1});
            case SubsamplingLayer pool when name.equals(POOL) -> {
                pool.setPoolingType(PoolingType.AVG);
                pool.setKernelSize(new int[] {7, 7});
                pool.setStride(new int[] {1, 1});
            }
            default -> {}
        }
    }

    /** @return the name and shape of every array that the network needs */
    public static Map<String, int[]> shapes() {
        Map<String, int[]> shapes = new LinkedHashMap<>();
        for (Map.Entry<String, GraphVertex> entry : configuration().getVertices().entrySet()) {
            if (entry.getValue() instanceof LayerVertex holder) {
                shapes(entry.getKey(), holder.getLayerConf().getLayer(), shapes);
            }
        }
        return shapes;
    }

    private static void shapes(String name, Layer layer, Map<String, int[]> shapes) {
        if (layer instanceof ConvolutionLayer convolution) {
            int out = Math.toIntExact(convolution.getNOut());
            shapes.put(NamedWeights.name(name, NamedWeights.KERNEL), new int[] {convolution.getKernelSize()[0],
                convolution.getKernelSize()[1], Math.toIntExact(convolution.getNIn()), out});
            shapes.put(NamedWeights.name(name, NamedWeights.BIAS), new int[] {out});
        } else if (layer instanceof BatchNormalization normalisation) {
            int[] one = {Math.toIntExact(normalisation.getNOut())};
            for (String array : List.of(NamedWeights.GAMMA, NamedWeights.BETA, NamedWeights.MEAN,
                    NamedWeights.VARIANCE)) {
                shapes.put(NamedWeights.name(name, array), one);
            }
        }
    }

    /** @return the network with {@code weights}, which must hold all of {@link #shapes} */
    public static ComputationGraph graph(NamedWeights weights) {
        ComputationGraph graph = new ComputationGraph(configuration());
        graph.init();
        for (org.deeplearning4j.nn.api.Layer layer : graph.getLayers()) {
            Layer kind = layer.conf().getLayer();
            String name = kind.getLayerName();
            if (kind instanceof ConvolutionLayer) {
                assign(layer, ConvolutionParamInitializer.WEIGHT_KEY,
                        array(weights.get(name, NamedWeights.KERNEL)).permute(3, 2, 0, 1));
                assign(layer, ConvolutionParamInitializer.BIAS_KEY, row(weights.get(name, NamedWeights.BIAS)));
            } else if (kind instanceof BatchNormalization) {
                assign(layer, BatchNormalizationParamInitializer.GAMMA, row(weights.get(name, NamedWeights.GAMMA)));
                assign(layer, BatchNormalizationParamInitializer.BETA, row(weights.get(name, NamedWeights.BETA)));
                assign(layer, BatchNormalizationParamInitializer.GLOBAL_MEAN,
                        row(weights.get(name, NamedWeights.MEAN)));
                assign(layer, BatchNormalizationParamInitializer.GLOBAL_VAR,
                        row(weights.get(name, NamedWeights.VARIANCE)));
            }
        }
        return graph;
    }

    private static void assign(org.deeplearning4j.nn.api.Layer layer, String key, INDArray values) {
        layer.getParam(key).assign(values);
    }

    private static INDArray array(WeightArray weights) {
        return Nd4j.create(weights.values(), weights.shape(), 'c');
    }

    /** DL4J stores a vector as a matrix of one row. */
    private static INDArray row(WeightArray weights) {
        return Nd4j.create(weights.values(), new int[] {1, weights.values().length}, 'c');
    }
}
