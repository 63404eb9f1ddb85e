package lookalike.features.resnet.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import lookalike.LookalikeException;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.resnet.graph.PublishedResNet50;
import lookalike.features.resnet.weights.NamedWeights;
import lookalike.features.resnet.weights.WeightFile;
import lookalike.image.ImageTensor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ResNet-50 run by Deeplearning4j. A DL4J graph keeps state while it computes, so threads take turns. */
public final class Dl4jNetwork implements FeatureNetwork {

    private static final int BATCH = 4;
    /** Its manifest contains no version. */
    private static final String PROPERTIES = "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";

    private final ModelIdentity identity;
    private @Nullable ComputationGraph graph;

    /** @param graph of {@link PublishedResNet50}; used by this network only from now on */
    public Dl4jNetwork(ComputationGraph graph, ModelIdentity identity) {
        this.graph = graph;
        this.identity = identity;
    }

    /** Opens the network from a {@link WeightFile}. */
    public static Dl4jNetwork open(Path weights, ModelIdentity identity) throws LookalikeException {
        NamedWeights known = WeightFile.read(weights).only(PublishedResNet50.shapes(), weights.toString());
        return new Dl4jNetwork(PublishedResNet50.graph(known), identity);
    }

    @Override
    public ModelIdentity identity() {
        return identity;
    }

    @Override
    public String engine() {
        return "Deeplearning4j " + version();
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream stream = ComputationGraph.class.getResourceAsStream(PROPERTIES)) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException _) {
            // the engine's name then has no version
        }
        return properties.getProperty("version", "(unknown version)");
    }

    @Override
    public int preferredBatch() {
        return BATCH;
    }

    @Override
    public synchronized List<Feature> extract(List<ImageTensor> batch) {
        if (graph == null) {
            throw new IllegalStateException("this network is closed");
        }
        List<Feature> features = new ArrayList<>(batch.size());
        for (int from = 0; from < batch.size(); from += BATCH) {
            features.addAll(features(graph, batch.subList(from, Math.min(from + BATCH, batch.size()))));
        }
        return features;
    }

    private List<Feature> features(ComputationGraph opened, List<ImageTensor> batch) {
        float[] pixels = new float[batch.size() * ImageTensor.LENGTH];
        for (int i = 0; i < batch.size(); i++) {
            System.arraycopy(batch.get(i).values(), 0, pixels, i * ImageTensor.LENGTH, ImageTensor.LENGTH);
        }
        int[] shape = {batch.size(), 3, ImageTensor.SIDE, ImageTensor.SIDE};
        try (INDArray input = Nd4j.create(pixels, shape, 'c');
                INDArray output = opened.output(false, input)[0]) {
            float[] values = output.dup('c').data().asFloat();
            int each = identity.dimension();
            List<Feature> features = new ArrayList<>(batch.size());
            for (int i = 0; i < batch.size(); i++) {
                features.add(new Feature(Arrays.copyOfRange(values, i * each, (i + 1) * each)));
            }
            return features;
        }
    }

    /** Releases the graph and its memory. */
    @Override
    public synchronized void close() {
        graph = null;
    }
}
