package lookalike.features.resnet.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import lookalike.Progress;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.features.resnet.ModelFolder;
import lookalike.features.resnet.ResNet50Model;
import lookalike.features.resnet.TestModel;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A Keras file of weights")
class KerasFileTest {

    @TempDir
    Path folder;

    @Tag("model")
    @Test
    @DisplayName("with the published weights passes the self-check and makes the very same model")
    void published() throws Exception {
        NamedWeights weights = WeightFile.read(new ModelFolder(TestModel.home().model()).weights());
        Path file = folder.resolve("resnet50.h5");
        KerasWriter.write(file, weights, name -> name, name -> name + ":0");

        ResNet50Model model = new ResNet50Model(new DataFolder(folder));
        model.prepare(Optional.of(file), _ -> {}, Progress.UNWATCHED);

        assertTrue(model.ready());
        assertEquals("resnet50.h5", model.info().source());
        assertEquals(TestModel.model().info().identity(), model.info().identity());
    }

    @Tag("model")
    @Test
    @DisplayName("with one wrong layer is refused by the self-check, and no model is made")
    void wrongLayer() throws Exception {
        SortedMap<String, WeightArray> arrays = new TreeMap<>(
                WeightFile.read(new ModelFolder(TestModel.home().model()).weights()).arrays());
        arrays.put("res4c_branch2b/kernel", arrays.get("res4d_branch2b/kernel"));
        Path file = folder.resolve("wrong.h5");
        KerasWriter.write(file, new NamedWeights(arrays), name -> name, name -> name + ":0");

        ResNet50Model model = new ResNet50Model(new DataFolder(folder));
        var problem = assertThrows(ModelException.OtherFeatures.class,
                () -> model.prepare(Optional.of(file), _ -> {}, Progress.UNWATCHED));

        assertTrue(problem.details().getFirst().toString().contains("wrong.h5"), problem::getMessage);
        assertFalse(model.ready());
    }

    @Test
    @DisplayName("is understood with the names of old and of newer files")
    void names() throws Exception {
        SortedMap<String, WeightArray> arrays = new TreeMap<>();
        arrays.put("res3b_branch2c/kernel", new WeightArray(new int[] {1, 1, 2, 3}, new float[] {1, 2, 3, 4, 5, 6}));
        arrays.put("res3b_branch2c/bias", new WeightArray(new int[] {3}, new float[] {7, 8, 9}));
        NamedWeights weights = new NamedWeights(arrays);
        Path old = folder.resolve("old.h5");
        Path newer = folder.resolve("newer.h5");
        KerasWriter.write(old, weights, name -> name,
                name -> "res3b_branch2c_" + (name.equals("kernel") ? "W" : "b") + "_1:0");
        KerasWriter.write(newer, weights, _ -> "conv3_block2_3_conv", name -> name + ":0");
        for (Path file : new Path[] {old, newer}) {
            NamedWeights read = new KerasFile(file).read(Progress.UNWATCHED);
            assertEquals(weights.arrays().keySet(), read.arrays().keySet());
            assertArrayEquals(new int[] {1, 1, 2, 3}, read.get("res3b_branch2c", "kernel").shape());
            assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, read.get("res3b_branch2c", "kernel").values());
        }
    }

    @Test
    @DisplayName("that is cut short or none at all is refused by name")
    void damaged() throws Exception {
        Path whole = folder.resolve("whole.h5");
        KerasWriter.write(whole, new NamedWeights(new TreeMap<>(java.util.Map.of("conv1/kernel",
                new WeightArray(new int[] {7, 7, 3, 64}, new float[7 * 7 * 3 * 64])))), n -> n, n -> n);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.h5"), Arrays.copyOf(bytes, bytes.length / 2));
        Path none = Files.writeString(folder.resolve("none.h5"), "a letter to my aunt");
        for (Path file : new Path[] {half, none}) {
            var problem = assertThrows(ModelException.NotTheWeights.class,
                    () -> new KerasFile(file).read(Progress.UNWATCHED));
            assertEquals(file.toString(), problem.details().getFirst());
        }
    }

    @Test
    @DisplayName("is read with the filters that Keras writes, gzip and shuffle")
    void packed() throws Exception {
        NamedWeights read = new KerasFile(stored("gzip-shuffle.h5")).read(Progress.UNWATCHED);

        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, read.get("res3b_branch2c", "kernel").values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb.h5", "huge.h5"})
    @DisplayName("with an array that says or unpacks to more than one of ResNet-50 is refused before it is read")
    void tooLarge(String name) {
        assertEquals(new ModelFault.TooLarge("kernel:0"), fault(stored(name)));
    }

    @Test
    @DisplayName("packed by another filter is refused before that runs, and the library whose native code can end the"
            + " JVM is not on the class path")
    void otherFilter() throws Exception {
        assertEquals(new ModelFault.OtherFilter("kernel:0", 32_000), fault(stored("lzf.h5")));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("net.jpountz.lz4.LZ4Factory"));
        Path packed = Path.of("..", "shared", "cases", "attack", "crash.h5.gz");
        assumeTrue(Files.exists(packed), "../shared is not there");
        Path crash = folder.resolve("crash.h5");
        try (InputStream file = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(file, crash);
        }
        assertEquals(new ModelFault.OtherFilter("res2a_branch2a_W_1:0", 32_004), fault(crash));
    }

    private static Object fault(Path file) {
        return assertThrows(ModelException.NotTheWeights.class, () -> new KerasFile(file).read(Progress.UNWATCHED))
                .details().get(1);
    }

    private static Path stored(String name) {
        return Path.of("src/test/resources/lookalike/features/resnet/weights", name);
    }
}
