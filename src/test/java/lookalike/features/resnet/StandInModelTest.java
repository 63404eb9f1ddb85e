package lookalike.features.resnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.endurance.TinyModel;
import lookalike.features.Engine;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelException;
import lookalike.features.ModelNotice;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureRecord;
import lookalike.image.DecoderVersion;
import lookalike.image.PixelSize;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choices that are the same whatever the network is; a tiny one stands in for ResNet-50. */
@DisplayName("A model that stands in for ResNet-50")
class StandInModelTest {

    private static final NetworkChoice INT8 = new NetworkChoice(Optional.empty(), Optional.of(Precision.INT8));
    private static final NetworkChoice FLOAT = new NetworkChoice(Optional.empty(), Optional.of(Precision.FLOAT));

    @TempDir
    private Path place;
    private DataFolder home;
    private final List<ModelNotice> notices = new ArrayList<>();

    @BeforeEach
    void make() throws Exception {
        home = new DataFolder(place.resolve("home"));
        TinyModel.make(home);
    }

    private ResNet50Model model(double agreement) {
        return new ResNet50Model(home, Optional::empty, _ -> agreement);
    }

    private ResNet50Model withoutOnnx() {
        return new ResNet50Model(home, () -> Optional.of("no library"), _ -> fail("nothing runs in 8 bits"));
    }

    @Test
    @DisplayName("is ready, tells what it is made of, and is prepared already")
    void ready() throws Exception {
        ResNet50Model model = new ResNet50Model(home);
        assertTrue(model.ready());
        assertTrue(ResNet50Model.isIn(home.model()));
        assertFalse(ResNet50Model.isIn(home.root()));
        model.prepare(Optional.empty(), stage -> fail(stage.toString()), Progress.UNWATCHED);
        ResNet50Model.Info info = model.info();
        assertEquals("a test", info.source());
        assertTrue(info.licence().contains("MIT"));
        assertEquals(model.identity(Precision.FLOAT), info.identity());
        assertEquals(3, info.files().size());
        for (ResNet50Model.StoredFile file : info.files()) {
            assertEquals(Files.size(file.path()), file.bytes());
        }
    }

    @Test
    @DisplayName("is opened in 8 bits where these give what is known, just so or better")
    void exact() throws Exception {
        for (double agreement : new double[] {0.97, 0.99}) {
            try (FeatureNetwork network = model(agreement).open(NetworkChoice.FREE, notices::add)) {
                assertEquals(Precision.INT8, Precision.of(network.identity()));
            }
        }
        try (FeatureNetwork network = model(1).open(INT8, notices::add)) {
            assertEquals(Precision.INT8, Precision.of(network.identity()));
        }
        assertEquals(List.of(), notices);
    }

    @Test
    @DisplayName("is opened in float where 8 bits give something else, which is told, or refused if they were chosen")
    void inexact() throws Exception {
        try (FeatureNetwork network = model(0.96).open(NetworkChoice.FREE, notices::add)) {
            assertEquals(Precision.FLOAT, Precision.of(network.identity()));
        }
        assertEquals(List.of(new ModelNotice.NotExact(0.96)), notices);
        notices.clear();
        var problem = assertThrows(ModelException.Inexact.class, () -> model(0.96).open(INT8, notices::add));
        assertEquals(List.of(0.96), problem.details());
        try (FeatureNetwork network = model(0.96).open(FLOAT, notices::add);
                FeatureNetwork same = model(0.96).open(Optional.of(Engine.ONNX), notices::add)) {
            assertEquals(Precision.FLOAT, Precision.of(network.identity()));
            assertEquals(network.identity(), same.identity());
        }
        assertEquals(List.of(), notices);
    }

    @Test
    @DisplayName("needs DL4J where ONNX Runtime does not load, which is told, or refused if the choice rules it out")
    void withoutOnnxRuntime() {
        // The stand-in has no weights that DL4J could read.
        assertThrows(ModelException.Damaged.class, () -> withoutOnnx().open(NetworkChoice.FREE, notices::add));
        assertEquals(List.of(new ModelNotice.NoOnnx("no library")), notices);
        for (NetworkChoice choice : List.of(INT8, NetworkChoice.FREE.by(Engine.ONNX))) {
            var problem = assertThrows(ModelException.EngineMissing.class,
                    () -> withoutOnnx().open(choice, notices::add));
            assertEquals(List.of(Engine.ONNX, "no library", Engine.DL4J), problem.details());
        }
        assertThrows(ModelException.Damaged.class,
                () -> model(1).open(NetworkChoice.FREE.by(Engine.DL4J), notices::add));
        assertEquals(1, notices.size());
    }

    @Test
    @DisplayName("tells how well its 8 bits agree with what is known, where anything runs in 8 bits")
    void agreement() throws Exception {
        assertEquals(OptionalDouble.of(0.5), model(0.5).agreement());
        assertEquals(OptionalDouble.empty(), withoutOnnx().agreement());
    }

    @Test
    @DisplayName("goes on with a catalogue in float only as long as most of it is in float")
    void usual() throws Exception {
        Path catalogue = place.resolve("catalogue");
        ResNet50Model model = new ResNet50Model(home);
        assertEquals(Precision.INT8, model.usual(catalogue));
        index(catalogue, Precision.INT8, 1);
        assertEquals(Precision.INT8, model.usual(catalogue));
        index(catalogue, Precision.FLOAT, 1);
        assertEquals(Precision.INT8, model.usual(catalogue));
        index(catalogue, Precision.FLOAT, 2);
        assertEquals(Precision.FLOAT, model.usual(catalogue));
        index(catalogue, Precision.INT8, 2);
        assertEquals(Precision.INT8, model.usual(catalogue));
        Files.writeString(catalogue.resolve(FeatureCache.DATABASE), "no database, but long enough".repeat(60));
        assertEquals(Precision.INT8, model.usual(catalogue));
    }

    private void index(Path catalogue, Precision precision, int pictures) throws Exception {
        try (FeatureWriter writer =
                FeatureCache.openToWrite(catalogue, new ResNet50Model(home).identity(precision))) {
            List<PictureRecord> records = new ArrayList<>();
            Map<String, Feature> features = new LinkedHashMap<>();
            for (int i = 0; i < pictures; i++) {
                String pixels = "%064x".formatted(i);
                records.add(new PictureRecord(i + ".jpg", new ImageSource.FileState(10, i), "content" + i,
                        new PictureRecord.Decoded(pixels, new PixelSize(60, 80)), DecoderVersion.of(new byte[0])));
                float[] values = new float[Feature.RESNET50];
                values[i] = 1;
                features.put(pixels, new Feature(values));
            }
            writer.keep(records, features);
        }
    }
}
