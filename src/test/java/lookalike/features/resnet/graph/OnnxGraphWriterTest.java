package lookalike.features.resnet.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
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
@DisplayName("The ONNX file")
class OnnxGraphWriterTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("of the same weights has the same bytes every time")
    void deterministic() throws Exception {
        NamedWeights weights = WeightFile.read(new ModelFolder(TestModel.home().model()).weights());
        Path again = folder.resolve("again.onnx");
        OnnxFile.write(OnnxGraphWriter.model(NetworkFolding.of(PublishedResNet50.graph(weights))), again);
        assertEquals(ModelPreparation.PUBLISHED_ONNX, Sha256.of(again));
    }

    @Test
    @DisplayName("holds the published layers, batch normalisation and padding folded away, and a free batch length")
    void layers() throws Exception {
        Path file = new ModelFolder(TestModel.home().model()).onnx();
        Onnx.GraphProto graph = Onnx.ModelProto.parseFrom(Files.readAllBytes(file)).getGraph();
        Map<String, Long> operators = graph.getNodeList().stream().collect(
                Collectors.groupingBy(Onnx.NodeProto::getOpType, TreeMap::new, Collectors.counting()));
        assertEquals(Map.of("Conv", 53L, "Relu", 49L, "Add", 16L, "MaxPool", 1L, "AveragePool", 1L, "Flatten", 1L),
                operators);
        for (Onnx.ValueInfoProto end : new Onnx.ValueInfoProto[] {graph.getInput(0), graph.getOutput(0)}) {
            assertEquals("batch", end.getType().getTensorType().getShape().getDim(0).getDimParam());
        }
    }
}
