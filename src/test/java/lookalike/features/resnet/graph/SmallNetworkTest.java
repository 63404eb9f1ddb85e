package lookalike.features.resnet.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.Precision;
import lookalike.features.resnet.ModelFolder;
import lookalike.features.resnet.engine.Dl4jNetwork;
import lookalike.features.resnet.engine.OnnxNetwork;
import lookalike.image.ImageTensor;
import onnx.Onnx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of what is written for ONNX Runtime, with a network that needs no weights from elsewhere. */
@DisplayName("A small network written as ONNX")
class SmallNetworkTest {

    private static final ModelIdentity FLOAT = ModelFolder.identity("0".repeat(64), Precision.FLOAT);
    private static final ModelIdentity INT8 = ModelFolder.identity("0".repeat(64), Precision.INT8);
    private static final List<ImageTensor> PICTURES = SmallGraph.pictures(9);

    @TempDir
    private static Path folder;
    private static FoldedNetwork network;
    private static Path file;
    private static List<Feature> expected;

    @BeforeAll
    static void compute() throws Exception {
        network = NetworkFolding.of(SmallGraph.make());
        file = folder.resolve("float.onnx");
        OnnxFile.write(OnnxGraphWriter.model(network), file);
        try (FeatureNetwork slow = new Dl4jNetwork(SmallGraph.make(), FLOAT)) {
            expected = slow.extract(PICTURES);
        }
    }

    @Test
    @DisplayName("gives the features that DL4J gives, in a batch larger than either's own and alone")
    void sameFeatures() throws Exception {
        try (FeatureNetwork fast = OnnxNetwork.open(file, FLOAT)) {
            assertTrue(fast.preferredBatch() < PICTURES.size());
            assertSame(expected, fast.extract(PICTURES), 0.999999, 1e-3);
            assertSame(expected.subList(8, 9), fast.extract(PICTURES.subList(8, 9)), 0.999999, 1e-3);
            assertEquals(List.of(), fast.extract(List.of()));
        }
        double apart = expected.getFirst().cosine(expected.getLast());
        assertTrue(apart < 0.99, "the pictures are too similar to tell: " + apart);
    }

    @Test
    @DisplayName("gives for each part of a picture what is pooled to the feature")
    void activations() throws Exception {
        try (FeatureNetwork fast = OnnxNetwork.open(file, FLOAT)) {
            for (int i = 0; i < 2; i++) {
                var map = fast.activations(PICTURES.get(i)).orElseThrow();
                assertEquals(7, map.side());
                assertSame(expected.subList(i, i + 1), List.of(map.pooled()), 0.999999, 1e-3);
            }
        }
    }

    @Test
    @DisplayName("once closed computes nothing more, and may be closed again")
    void closed() throws Exception {
        FeatureNetwork fast = OnnxNetwork.open(file, FLOAT);
        fast.activations(PICTURES.getFirst());
        fast.close();
        fast.close();
        assertThrows(IllegalStateException.class, () -> fast.extract(PICTURES));
        assertThrows(IllegalStateException.class, () -> fast.activations(PICTURES.getFirst()));
        FeatureNetwork slow = new Dl4jNetwork(SmallGraph.make(), FLOAT);
        slow.close();
        assertThrows(IllegalStateException.class, () -> slow.extract(PICTURES));
    }

    @Test
    @DisplayName("has the name of its engine, with the arithmetic where that is not float")
    void names() throws Exception {
        try (FeatureNetwork fast = OnnxNetwork.open(file, FLOAT);
                FeatureNetwork integers = OnnxNetwork.open(file, INT8);
                FeatureNetwork slow = new Dl4jNetwork(SmallGraph.make(), FLOAT)) {
            assertTrue(fast.engine().matches("ONNX Runtime [0-9.]+"), fast.engine());
            assertTrue(integers.engine().matches("ONNX Runtime [0-9.]+ in 8-bit integers"), integers.engine());
            assertTrue(slow.engine().matches("Deeplearning4j [0-9].*"), slow.engine());
            assertEquals(INT8, integers.identity());
            assertEquals(FLOAT, slow.identity());
            assertTrue(slow.preferredBatch() >= 1 && slow.activations(PICTURES.getFirst()).isEmpty());
        }
    }

    @Test
    @DisplayName("takes batches of any length, and says which pixels go in and what comes out")
    void ends() {
        Onnx.ModelProto model = OnnxGraphWriter.model(network, List.of("sum", "a"));
        Onnx.GraphProto graph = model.getGraph();
        assertEquals(List.of("pixels"), graph.getInputList().stream().map(Onnx.ValueInfoProto::getName).toList());
        assertEquals(List.of("features", "sum", "a"),
                graph.getOutputList().stream().map(Onnx.ValueInfoProto::getName).toList());
        var shape = graph.getInput(0).getType().getTensorType().getShape();
        assertEquals("batch", shape.getDim(0).getDimParam());
        assertEquals(List.of(3L, 224L, 224L),
                shape.getDimList().stream().skip(1).map(Onnx.TensorShapeProto.Dimension::getDimValue).toList());
        assertEquals(2048, graph.getOutput(0).getType().getTensorType().getShape().getDim(1).getDimValue());
        assertEquals(0, graph.getOutput(1).getType().getTensorType().getShape().getDimCount());
        assertEquals(1, model.getOpsetImportCount());
        assertEquals("lookalike", model.getProducerName());
    }

    static Stream<QuantisedGraphWriter.Scheme> schemes() {
        return Stream.of(QuantisedGraphWriter.Scheme.PRODUCT,
                new QuantisedGraphWriter.Scheme(WeightQuantiser.PAIRED, false, QuantisedGraphWriter.Begin.INPUT, false),
                new QuantisedGraphWriter.Scheme(WeightQuantiser.SEVEN_BITS, true,
                        QuantisedGraphWriter.Begin.FIRST_CONVOLUTION, true));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    @DisplayName("in 8-bit integers gives nearly the same features, with any of the settings that were compared")
    void integers(QuantisedGraphWriter.Scheme scheme) throws Exception {
        CalibrationData data = Calibration.of(network, PICTURES).data(RangeRule.values()[0]);
        Onnx.ModelProto model = QuantisedGraphWriter.model(network, data, scheme);
        assertEquals(model, QuantisedGraphWriter.model(network, data, scheme));
        Path rounded = folder.resolve(scheme.begin() + ".onnx");
        OnnxFile.write(model, rounded);
        try (FeatureNetwork fast = OnnxNetwork.open(rounded, INT8)) {
            List<Feature> actual = fast.extract(PICTURES);
            assertSame(expected, actual, 0.998, 0.03);
            assertTrue(expected.getFirst().cosine(actual.getFirst()) < 0.9999999, "this is float in disguise");
        }
    }

    static Stream<Map.Entry<QuantisedGraphWriter.Scheme, Map<String, List<String>>>> parts() {
        List<QuantisedGraphWriter.Scheme> all = schemes().toList();
        return Stream.of(
                Map.entry(all.get(0), Map.of("int8", List.of("b", "last"), "uint8",
                        List.of("a-relu", "b", "side", "sum-relu"), "Relu", List.of("last-relu", "stem-relu"))),
                Map.entry(all.get(1), Map.of("int8", List.of("a", "b", "last", "side", "stem"), "uint8",
                        List.of("a-relu", "b", "input", "last-relu", "pool", "side", "stem-relu", "sum-relu"), "Relu",
                        List.of())),
                Map.entry(all.get(2), Map.of("int8", List.of("a", "b", "last", "side"), "uint8",
                        List.of("a-relu", "b", "pool", "side", "stem-relu", "sum-relu"), "Relu",
                        List.of("last-relu"))));
    }

    @ParameterizedTest
    @MethodSource("parts")
    @DisplayName("in 8-bit integers keeps in float what the setting says, and needs no rectifier elsewhere")
    void partsInFloat(Map.Entry<QuantisedGraphWriter.Scheme, Map<String, List<String>>> setting) throws Exception {
        CalibrationData data = Calibration.of(network, PICTURES.subList(0, 2)).data(RangeRule.values()[0]);
        Onnx.GraphProto graph = QuantisedGraphWriter.model(network, data, setting.getKey()).getGraph();
        assertEquals(setting.getValue().get("int8"), sorted(graph.getInitializerList().stream()
                .map(Onnx.TensorProto::getName).filter(name -> name.endsWith("/int8"))));
        assertEquals(setting.getValue().get("uint8"), sorted(graph.getNodeList().stream()
                .filter(node -> node.getOpType().equals("QuantizeLinear")).map(Onnx.NodeProto::getName)));
        assertEquals(setting.getValue().get("Relu"), sorted(graph.getNodeList().stream()
                .filter(node -> node.getOpType().equals("Relu")).map(Onnx.NodeProto::getName)));
    }

    private static List<String> sorted(Stream<String> names) {
        return List.copyOf(new TreeSet<>(names.map(name -> name.replaceFirst("/.*", "")).toList()));
    }

    private static void assertSame(List<Feature> expected, List<Feature> actual, double cosine, double share) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            double found = expected.get(i).cosine(actual.get(i));
            assertTrue(found >= cosine, "picture %d: cosine %.7f".formatted(i, found));
            double ratio = length(actual.get(i)) / length(expected.get(i));
            assertEquals(1, ratio, share, "length of " + i);
        }
    }

    private static double length(Feature feature) {
        double squares = 0;
        for (float value : feature.values()) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
