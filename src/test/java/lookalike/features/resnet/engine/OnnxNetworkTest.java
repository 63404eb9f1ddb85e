package lookalike.features.resnet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lookalike.features.Engine;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.ResNet50Model;
import lookalike.features.resnet.TestModel;
import lookalike.image.ImageTensor;
import lookalike.search.SampleHome;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("model")
@DisplayName("ONNX Runtime")
class OnnxNetworkTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("gives the same features one by one, in batches larger than its own, and to several threads at once")
    void batchesAndThreads() throws Exception {
        TestModel.home();
        try (FeatureNetwork network =
                TestModel.model().open(Optional.of(Engine.ONNX), notice -> fail(notice.toString()));
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<ImageTensor> many = new ArrayList<>();
            while (many.size() <= network.preferredBatch()) {
                many.addAll(SelfCheckPictures.tensors());
            }
            List<Future<List<Feature>>> answers = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                answers.add(threads.submit(() -> network.extract(many)));
            }
            for (Future<List<Feature>> answer : answers) {
                assertEquals(many.size(), answer.get().size());
                for (int i = 0; i < many.size(); i++) {
                    assertTrue(answer.get().get(i).cosine(SelfCheck.stored().get(i % 4)) > 0.999999);
                }
            }
            assertTrue(network.extract(many.subList(0, 1)).getFirst().cosine(SelfCheck.stored().getFirst()) > 0.999999);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE42", "\u5F20\u4F1F", "Stra\u00DFe?x=1#y"})
    @DisplayName("opens the network in a data folder of any name")
    void names(String name) throws Exception {
        Path home = folder.resolve(name);
        SampleHome.link(TestModel.home().model(), home.resolve("model"));
        try (FeatureNetwork network = new ResNet50Model(new DataFolder(home))
                .open(NetworkChoice.FREE.by(Engine.ONNX), notice -> fail(notice.toString()))) {
            assertEquals(1, network.extract(SelfCheckPictures.tensors().subList(0, 1)).size());
        }
    }

    @Test
    @DisplayName("refuses to work once closed, and may be closed twice")
    void closed() throws Exception {
        TestModel.home();
        FeatureNetwork network = TestModel.model().open(Optional.of(Engine.ONNX), notice -> fail(notice.toString()));
        network.close();
        network.close();
        assertThrows(IllegalStateException.class, () -> network.extract(SelfCheckPictures.tensors()));
    }

    @Test
    @DisplayName("runs without a class of DL4J or ND4J, and leaves nothing in the folder for temporary files")
    void alone() throws Exception {
        Path home = TestModel.home().root();
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path output = folder.resolve("classes.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + folder.resolve("load.log").toString().replace("\\", "/"),
                "-Djava.io.tmpdir=" + temporary, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), ExtractOnce.class.getName(), home.toString())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertEquals(0, process.waitFor(), () -> Text.of(output));

        assertEquals("2048", Text.of(output).strip());
        try (Stream<String> classes = Files.lines(folder.resolve("load.log"))) {
            List<String> loaded = classes.filter(line -> line.contains(" source: ")).toList();
            assertTrue(loaded.stream().anyMatch(line -> line.contains("ai.onnxruntime.OrtSession ")));
            assertFalse(loaded.stream().anyMatch(line -> line.contains("] org.nd4j.")
                    || line.contains("] org.deeplearning4j.") || line.contains("] onnx.")), "a class too many");
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.filter(path -> path.toString().contains("onnxruntime")).toList());
        }
    }

    /** What the other process runs. */
    static final class ExtractOnce {

        private ExtractOnce() {}

        public static void main(String[] arguments) throws Exception {
            try (FeatureNetwork network = new ResNet50Model(new lookalike.storage.DataFolder(Path.of(arguments[0])))
                    .open(Optional.empty(), System.out::println)) {
                System.out.println(network.extract(SelfCheckPictures.tensors()).getFirst().dimension());
            }
        }
    }

    /** A file as text, for messages. */
    private static final class Text {

        private Text() {}

        static String of(Path file) {
            try {
                return Files.readString(file);
            } catch (java.io.IOException problem) {
                return problem.toString();
            }
        }
    }
}
