package lookalike.features.resnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.features.Engine;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelException;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.resnet.engine.SelfCheck;
import lookalike.storage.DataFolder;
import lookalike.storage.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

@Tag("model")
@DisplayName("A model that was installed with the program")
class ShippedModelTest {

    private static final List<String> FILES = List.of("resnet50-float32.weights", "resnet50-float32.json",
            "resnet50-int8.onnx", "resnet50-int8.json");

    @TempDir
    private Path folder;
    private Path shipped;
    private DataFolder home;
    private ResNet50Model model;

    @BeforeEach
    void install() throws Exception {
        shipped = Files.createDirectories(folder.resolve("app/model"));
        for (String file : FILES) {
            Files.copy(TestModel.home().model().resolve(file), shipped.resolve(file));
        }
        home = new DataFolder(folder.resolve("home"));
        model = new ResNet50Model(home, Optional.of(shipped));
    }

    @Test
    @DisplayName("is ready at once, and runs in 8 bits with nothing copied or fetched")
    void ready() throws Exception {
        assertTrue(model.ready());
        model.prepare(Optional.empty(), stage -> {
            throw new AssertionError("nothing is to be done: " + stage);
        }, Progress.UNWATCHED);
        try (FeatureNetwork network = model.open(NetworkChoice.FREE, _ -> {})) {
            assertEquals(Precision.INT8, Precision.of(network.identity()));
            assertEquals(TestModel.model().identity(Precision.INT8), network.identity());
        }
        assertFalse(Files.exists(home.model().resolve("resnet50-int8.onnx")));
        assertFalse(Files.exists(home.model().resolve("resnet50-float32.weights")));
    }

    @Test
    @DisplayName("is completed on first need: the network in float is made of the weights, in the user's own folder")
    void makesFloat() throws Exception {
        try (FeatureNetwork network = model.open(new NetworkChoice(Optional.empty(), Optional.of(Precision.FLOAT)),
                _ -> {})) {
            assertEquals(Precision.FLOAT, Precision.of(network.identity()));
        }
        assertEquals(ModelPreparation.PUBLISHED_ONNX, Sha256.of(home.model().resolve("resnet50-float32.onnx")));
        try (Stream<Path> files = Files.list(shipped)) {
            assertEquals(4, files.count());
        }
        assertTrue(model.ready());
    }

    @Test
    @DisplayName("may have its weights packed: they are unpacked when the float network is needed")
    void packed() throws Exception {
        packWeights();
        assertTrue(model.ready());
        model.prepare(Optional.empty(), stage -> {
            throw new AssertionError("nothing is to be done: " + stage);
        }, Progress.UNWATCHED);
        assertTrue(model.info().files().stream().allMatch(file -> Files.exists(file.path())));
        Path weights = home.model().resolve("resnet50-float32.weights");
        assertFalse(Files.exists(weights));
        try (FeatureNetwork network = model.open(new NetworkChoice(Optional.of(Engine.DL4J), Optional.empty()),
                _ -> {})) {
            assertEquals(TestModel.model().identity(Precision.FLOAT), network.identity());
            assertTrue(SelfCheck.firstAgreement(network) > SelfCheck.COSINE);
        }
        assertEquals(ModelPreparation.PUBLISHED_WEIGHTS, Sha256.of(weights));
        Damage.flip(weights, 70_000_000);
        model.open(new NetworkChoice(Optional.of(Engine.DL4J), Optional.empty()), _ -> {}).close();
        assertEquals(ModelPreparation.PUBLISHED_WEIGHTS, Sha256.of(weights), "damaged weights are unpacked again");
    }

    private void packWeights() throws IOException {
        Path weights = shipped.resolve("resnet50-float32.weights");
        try (OutputStream stream = new XZOutputStream(Files.newOutputStream(Path.of(weights + ".xz")),
                new LZMA2Options(0))) {
            Files.copy(weights, stream);
        }
        Files.delete(weights);
    }

    @Test
    @DisplayName("is not believed if it is damaged")
    void damaged() throws Exception {
        Path file = shipped.resolve("resnet50-int8.onnx");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertEquals(file, assertThrows(ModelException.Damaged.class,
                () -> model.open(NetworkChoice.FREE, _ -> {})).file());
    }
}
