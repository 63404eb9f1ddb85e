package lookalike.features.resnet.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Adler32;
import java.util.zip.CheckedInputStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.DownloadFault;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.storage.IoReason;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.util.ModelSerializer;
import org.deeplearning4j.zoo.PretrainedType;
import org.deeplearning4j.zoo.model.ResNet50;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The trained ResNet-50 that DL4J's zoo uses for {@code ZooModel.initPretrained}, fetched from the same address and
 * checked by the same checksum, but into the data folder and so that it can be cancelled. Its layers are found under
 * any of the known names; {@code SelfCheck} checks whether it computes the published function.
 *
 * @param address of a zip in DL4J's format
 * @param checksum Adler-32 of the zip
 * @param folder an existing folder to put it in
 */
public record ZooDownload(URI address, long checksum, Path folder) implements WeightSource {

    private static final int CONNECT_MILLIS = 15_000;
    private static final int READ_MILLIS = 60_000;

    /** @return the zoo's download */
    public static ZooDownload ofZoo(Path folder) {
        ResNet50 zoo = ResNet50.builder().build();
        return new ZooDownload(URI.create(zoo.pretrainedUrl(PretrainedType.IMAGENET)),
                zoo.pretrainedChecksum(PretrainedType.IMAGENET), folder);
    }

    @Override
    public String description() {
        return "the model zoo of Deeplearning4j";
    }

    @Override
    public NamedWeights read(Progress progress) throws LookalikeException {
        Path zip = folder.resolve("zoo.zip");
        fetch(zip, progress);
        try {
            return weights(ModelSerializer.restoreComputationGraph(zip.toFile(), false));
        } catch (IOException | RuntimeException problem) {
            throw new ModelException.NotTheWeights(address.toString(), ModelFault.Known.NO_DL4J_NETWORK, problem);
        }
    }

    private void fetch(Path zip, Progress progress) throws LookalikeException {
        Adler32 sum = new Adler32();
        try {
            URLConnection connection = address.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            try (InputStream stream = new CheckedInputStream(connection.getInputStream(), sum)) {
                copy(stream, zip, connection.getContentLengthLong(), progress);
            }
        } catch (IOException problem) {
            throw new ModelException.Unreachable(new DownloadFault.ZooFailed(IoReason.of(problem)), problem);
        }
        if (sum.getValue() != checksum) {
            throw new ModelException.Unreachable(DownloadFault.Known.ZOO_CHANGED, null);
        }
    }

    private static void copy(InputStream stream, Path zip, long total, Progress progress) throws IOException {
        byte[] piece = new byte[1 << 16];
        long done = 0;
        try (OutputStream out = Files.newOutputStream(zip)) {
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                out.write(piece, 0, read);
                done += read;
                progress.reachedOrCancel(done, total);
            }
        }
    }

    /** @return the weights of a graph, whose layers may have any of the known names */
    static NamedWeights weights(ComputationGraph graph) {
        SortedMap<String, WeightArray> arrays = new TreeMap<>();
        for (Layer layer : graph.getLayers()) {
            String name = LayerNames.published(layer.conf().getLayer().getLayerName());
            if (layer.conf().getLayer() instanceof ConvolutionLayer) {
                INDArray kernel = layer.getParam(ConvolutionParamInitializer.WEIGHT_KEY).permute(2, 3, 1, 0);
                arrays.put(NamedWeights.name(name, NamedWeights.KERNEL), array(kernel, kernel.shape()));
                put(arrays, name, NamedWeights.BIAS, layer.getParam(ConvolutionParamInitializer.BIAS_KEY));
            } else if (layer.conf().getLayer() instanceof BatchNormalization normalisation) {
                put(arrays, name, NamedWeights.GAMMA, layer.getParam(BatchNormalizationParamInitializer.GAMMA));
                put(arrays, name, NamedWeights.BETA, layer.getParam(BatchNormalizationParamInitializer.BETA));
                put(arrays, name, NamedWeights.MEAN, layer.getParam(BatchNormalizationParamInitializer.GLOBAL_MEAN));
                put(arrays, name, NamedWeights.VARIANCE, variance(layer, normalisation));
            }
        }
        return new NamedWeights(arrays);
    }

    private static INDArray variance(Layer layer, BatchNormalization normalisation) {
        if (!normalisation.isUseLogStd()) {
            return layer.getParam(BatchNormalizationParamInitializer.GLOBAL_VAR);
        }
        double[] logarithms = layer.getParam(BatchNormalizationParamInitializer.GLOBAL_LOG_STD).toDoubleVector();
        float[] variances = new float[logarithms.length];
        for (int c = 0; c < variances.length; c++) {
            variances[c] = (float) Math.pow(10, 2 * logarithms[c]);
        }
        return Nd4j.createFromArray(variances);
    }

    /** A layer without a bias is left without one and refused later by name. */
    private static void put(SortedMap<String, WeightArray> arrays, String layer, String array, INDArray values) {
        if (values != null) {
            arrays.put(NamedWeights.name(layer, array), array(values, values.length()));
        }
    }

    private static WeightArray array(INDArray values, long... shape) {
        int[] lengths = new int[shape.length];
        for (int d = 0; d < lengths.length; d++) {
            lengths[d] = Math.toIntExact(shape[d]);
        }
        return new WeightArray(lengths, values.dup('c').data().asFloat());
    }
}
