package lookalike.features.resnet.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lookalike.features.resnet.ModelFolder;
import lookalike.features.resnet.ModelPreparation;
import lookalike.features.resnet.TestModel;
import lookalike.features.resnet.weights.NamedWeights;
import lookalike.features.resnet.weights.WeightFile;
import lookalike.storage.Sha256;
import onnx.Onnx;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("model")
@DisplayName("The ONNX file in 8-bit integers")
class QuantisedGraphWriterTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("of the same weights and the same calibration has the same bytes every time")
    void deterministic() throws Exception {
        NamedWeights weights = WeightFile.read(new ModelFolder(TestModel.home().model()).weights());
        FoldedNetwork network = NetworkFolding.of(PublishedResNet50.graph(weights));
        Path again = folder.resolve("again.onnx");
        OnnxFile.write(QuantisedGraphWriter.model(network, CalibrationData.stored()), again);
        assertEquals(ModelPreparation.PUBLISHED_QUANTISED, Sha256.of(again));
    }

    @Test
    @DisplayName("is a quarter of the float one and holds the same layers, with rectifiers in the ranges")
    void layers() throws Exception {
        ModelFolder model = new ModelFolder(TestModel.home().model());
        assertTrue(Files.size(model.quantised()) < 0.27 * Files.size(model.onnx()));
        Map<String, Long> operators = graph().getNodeList().stream().collect(
                Collectors.groupingBy(Onnx.NodeProto::getOpType, TreeMap::new, Collectors.counting()));
        assertEquals(53, operators.get("Conv"));
        assertEquals(16, operators.get("Add"));
        assertEquals(2, operators.get("Relu"));
        assertEquals(1, operators.get("AveragePool"));
        // Kernels and biases of all convolutions but the stem's three have one more each.
        assertEquals(operators.get("QuantizeLinear") + 2 * 50, operators.get("DequantizeLinear"));
    }

    @Test
    @DisplayName("holds no two weights whose products, added in 16 bits, could saturate on any processor")
    void neverSaturates() throws Exception {
        List<Onnx.TensorProto> kernels = graph().getInitializerList().stream()
                .filter(tensor -> tensor.getName().endsWith("/int8")).toList();
        assertEquals(50, kernels.size());
        int large = 0;
        for (Onnx.TensorProto kernel : kernels) {
            byte[] weights = kernel.getRawData().toByteArray();
            int channels = (int) kernel.getDims(1);
            int places = (int) (kernel.getDims(2) * kernel.getDims(3));
            for (int i = 0; i < weights.length; i++) {
                int in = i / places % channels;
                if (in % 2 == 0) {
                    int next = weights[i + places];
                    assertTrue(weights[i] * next < 0 || Math.abs(weights[i] + next) <= WeightQuantiser.PAIR,
                            kernel.getName());
                }
                large += Math.abs(weights[i]) > WeightQuantiser.SEVEN_BITS.most() ? 1 : 0;
            }
        }
        assertTrue(large > 100_000, "nothing is gained over 7 bits: " + large);
    }

    private static Onnx.GraphProto graph() throws Exception {
        Path file = new ModelFolder(TestModel.home().model()).quantised();
        return Onnx.ModelProto.parseFrom(Files.readAllBytes(file)).getGraph();
    }
}
