package lookalike.features.resnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.features.Precision;
import lookalike.storage.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** With texts instead of weights and networks, which a folder does not look into. */
@DisplayName("The folder of the model")
class ModelFolderTest {

    private static final String WEIGHTS = "resnet50-float32.weights";
    private static final String ONNX = "resnet50-float32.onnx";
    private static final String INT8 = "resnet50-int8.onnx";

    @TempDir
    private Path place;
    private ModelFolder folder;

    @BeforeEach
    void fill() throws Exception {
        folder = new ModelFolder(Files.createDirectories(place.resolve("model")));
        Files.writeString(folder.root().resolve(WEIGHTS), "weights");
        Files.writeString(folder.root().resolve(ONNX), "network".repeat(20_000));
        Files.writeString(folder.root().resolve(INT8), "integers");
        folder.seal(Precision.FLOAT, "a test");
        folder.seal(Precision.INT8, "a test");
    }

    private ModelFolder shippedTo(String home) {
        return new ModelFolder(place.resolve(home), Optional.of(folder.root()));
    }

    @Test
    @DisplayName("that was sealed is complete and intact, and its list says what is in it")
    void sealed() throws Exception {
        assertTrue(folder.complete() && folder.intact());
        ModelManifest list = folder.manifest(Precision.FLOAT);
        assertEquals("a test", list.source());
        assertEquals(List.of(WEIGHTS, ONNX), list.files().stream().map(ModelManifest.Entry::name).toList());
        assertEquals(7, list.files().getFirst().bytes());
        assertEquals(Sha256.of(folder.weights()), list.files().getFirst().sha256());
        assertEquals("float32", list.precision());
        assertEquals(Sha256.of(folder.weights()), folder.identity(Precision.INT8).weights());
        assertTrue(folder.manifest(Precision.INT8).precision().startsWith("int8-"));
        assertEquals(folder.manifest(Precision.INT8).precision(), folder.identity(Precision.INT8).precision());
        assertNotEquals(folder.identity(Precision.INT8).preprocessing(),
                folder.identity(Precision.FLOAT).preprocessing());
        assertEquals(2048, folder.identity(Precision.FLOAT).dimension());
        assertEquals(folder.weights(), folder.verified(folder.weights()));
        assertEquals(folder.weights(), folder.soundWeights());
    }

    @Test
    @DisplayName("with a file that is missing, shorter, longer or changed tells how, and is not intact")
    void faults() throws Exception {
        Files.writeString(folder.onnx(), "Network" + "network".repeat(19_999));
        assertTrue(folder.complete(), "the length alone is right");
        assertFalse(folder.intact());
        assertEquals(ModelFault.Known.CHANGED, fault(folder.onnx()));
        Files.writeString(folder.onnx(), "net");
        assertEquals(new ModelFault.CutShort(3, 140_000), fault(folder.onnx()));
        assertFalse(folder.complete());
        Files.writeString(folder.quantised(), "integers, and more");
        assertEquals(new ModelFault.OtherLength(18, 8), fault(folder.quantised()));
        Files.delete(folder.weights());
        assertEquals(ModelFault.Known.MISSING, fault(folder.weights()));
        assertFalse(folder.intact());
    }

    private Object fault(Path file) {
        var problem = assertThrows(ModelException.Damaged.class, () -> folder.verified(file));
        assertEquals(file, problem.file());
        return problem.details().getLast();
    }

    @Test
    @DisplayName("listed by an earlier release, without the quick sums, is compared by SHA-256")
    void withoutQuickSums() throws Exception {
        Path list = folder.root().resolve("resnet50-int8.json");
        Files.writeString(list, Files.readString(list).replaceAll(",\\s*\"crc32c\" : -?\\d+", ""));
        assertEquals(folder.quantised(), folder.verified(folder.quantised()));
        Files.writeString(folder.quantised(), "Integers");
        assertEquals(ModelFault.Known.CHANGED, fault(folder.quantised()));
    }

    @Test
    @DisplayName("without a list is not ready; with one that names no network, or another 8-bit one, is not complete")
    void lists() throws Exception {
        Path list = folder.root().resolve("resnet50-int8.json");
        String right = Files.readString(list);
        Files.writeString(list, right.replace(INT8, "other.onnx"));
        var problem = assertThrows(ModelException.Damaged.class, () -> folder.manifest(Precision.INT8));
        assertEquals(new ModelFault.NotListed(INT8), problem.details().getLast());
        Files.writeString(list, right.replace("int8-", "int7-"));
        assertFalse(folder.complete() || folder.intact());
        Files.writeString(list, right);
        assertTrue(folder.complete() && folder.intact());
        Files.delete(list);
        assertThrows(ModelException.NotReady.class, () -> folder.manifest(Precision.INT8));
        assertFalse(folder.complete());
    }

    @Test
    @DisplayName("takes what it has not from the installed one, and its own where it has it")
    void shipped() throws Exception {
        ModelFolder own = shippedTo("home");
        assertTrue(own.complete() && own.intact());
        assertEquals(folder.quantised(), own.quantised());
        assertEquals(folder.weights(), own.soundWeights());
        Files.createDirectories(own.root());
        Files.writeString(own.root().resolve(INT8), "Integers");
        assertEquals(own.root().resolve(INT8), own.quantised());
        assertFalse(own.intact());
        Files.delete(folder.onnx());
        assertEquals(own.root().resolve(ONNX), own.onnx());
        assertTrue(own.isMadeOnNeed(ONNX), "it is made of the weights");
        assertFalse(own.isMadeOnNeed(INT8));
        assertFalse(own.isMadeOnNeed(WEIGHTS));
        assertFalse(folder.isMadeOnNeed(ONNX), "nothing was installed");
        Files.delete(own.root().resolve(INT8));
        assertTrue(own.complete() && own.intact());
    }

    @Test
    @DisplayName("unpacks installed weights when they are needed, and again if they are damaged")
    void packed() throws Exception {
        Path packed = folder.root().resolve(WEIGHTS + ".xz");
        try (OutputStream stream = new XZOutputStream(Files.newOutputStream(packed), new LZMA2Options(0))) {
            Files.copy(folder.weights(), stream);
        }
        Files.delete(folder.weights());
        ModelFolder own = shippedTo("home");
        assertTrue(own.isMadeOnNeed(WEIGHTS));
        assertTrue(own.complete() && own.intact());
        assertEquals(own.root().resolve(WEIGHTS), own.soundWeights());
        assertEquals("weights", Files.readString(own.weights()));
        assertFalse(own.isMadeOnNeed(WEIGHTS));
        Files.writeString(own.weights(), "weightS");
        assertFalse(own.intact());
        own.soundWeights();
        assertEquals("weights", Files.readString(own.weights()));
    }
}
