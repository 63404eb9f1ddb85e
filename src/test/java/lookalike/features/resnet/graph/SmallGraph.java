package lookalike.features.resnet.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lookalike.image.ImageTensor;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A graph of every kind of layer that ResNet-50 has, between the same input and an output of the same length, which
 * takes a moment to compute: a stem, one block with a branch, a last convolution. Its weights are drawn with a seed.
 */
public final class SmallGraph {

    private static final int CHANNELS = 8;

    private final Random random = new Random(23);
    private final GraphBuilder builder = new NeuralNetConfiguration.Builder().activation(Activation.IDENTITY)
            .graphBuilder().validateOutputLayerConfig(false).addInputs(PublishedResNet50.INPUT)
            .setInputTypes(InputType.convolutional(ImageTensor.SIDE, ImageTensor.SIDE, 3));

    private SmallGraph() {}

    /** @return the graph, the same with every call */
    public static ComputationGraph make() {
        return new SmallGraph().made();
    }

    /** @return some pictures of coloured noise, drawn with a seed */
    public static List<ImageTensor> pictures(int count) {
        Random random = new Random(29);
        List<ImageTensor> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] values = new float[ImageTensor.LENGTH];
            float mean = random.nextFloat(-60, 60);
            for (int at = 0; at < values.length; at++) {
                values[at] = mean * (0.4f + at % ImageTensor.SIDE / 224f) + random.nextFloat(-35, 35);
            }
            pictures.add(new ImageTensor(values));
        }
        return pictures;
    }

    private ComputationGraph made() {
        // More at the top and left than at the other sides, which must not be mixed up.
        builder.addLayer("pad", new ZeroPaddingLayer(3, 1, 2, 1), PublishedResNet50.INPUT);
        convolution("stem", "pad", new ConvolutionLayer.Builder(7, 5).stride(8, 8).nOut(CHANNELS)
                .convolutionMode(ConvolutionMode.Truncate));
        rectifier("stem-relu", "bn-stem");
        builder.addLayer("pool", new SubsamplingLayer.Builder(PoolingType.MAX, new int[] {3, 3}, new int[] {2, 2},
                new int[] {1, 1}).convolutionMode(ConvolutionMode.Truncate).build(), "stem-relu");
        convolution("a", "pool", new ConvolutionLayer.Builder(1, 1).nOut(CHANNELS));
        rectifier("a-relu", "bn-a");
        convolution("b", "a-relu", new ConvolutionLayer.Builder(3, 3).nOut(CHANNELS)
                .convolutionMode(ConvolutionMode.Same));
        convolution("side", "pool", new ConvolutionLayer.Builder(1, 1).nOut(CHANNELS));
        builder.addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "bn-b", "bn-side");
        rectifier("sum-relu", "sum");
        convolution("last", "sum-relu", new ConvolutionLayer.Builder(1, 1).stride(2, 2).nOut(2048)
                .convolutionMode(ConvolutionMode.Truncate));
        rectifier("last-relu", "bn-last");
        builder.addLayer(PublishedResNet50.POOL, new SubsamplingLayer.Builder(PoolingType.AVG, new int[] {7, 7},
                new int[] {1, 1}).build(), "last-relu");
        ComputationGraph graph = new ComputationGraph(builder.setOutputs(PublishedResNet50.POOL).build());
        graph.init();
        for (Layer layer : graph.getLayers()) {
            layer.paramTable().forEach((key, values) -> draw(layer, key, values));
        }
        return graph;
    }

    private void convolution(String name, String input, ConvolutionLayer.Builder convolution) {
        builder.addLayer(name, convolution.build(), input);
        builder.addLayer("bn-" + name, new BatchNormalization.Builder().eps(1e-3).useLogStd(false).build(), name);
    }

    private void rectifier(String name, String input) {
        builder.addLayer(name, new ActivationLayer(Activation.RELU), input);
    }

    private void draw(Layer layer, String key, INDArray values) {
        boolean positive = key.equals("gamma") || key.equals("var");
        double fans = layer.conf().getLayer() instanceof ConvolutionLayer && key.equals("W")
                ? values.length() / (double) values.size(0) : 4;
        float[] drawn = new float[Math.toIntExact(values.length())];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = positive ? random.nextFloat(0.5f, 2) : (float) (random.nextGaussian() / Math.sqrt(fans));
        }
        values.assign(Nd4j.create(drawn, values.shape(), 'c'));
    }
}
