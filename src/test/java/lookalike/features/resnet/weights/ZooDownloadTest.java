package lookalike.features.resnet.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.Adler32;
import lookalike.Progress;
import lookalike.features.DownloadFault;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.features.resnet.graph.PublishedResNet50;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.zoo.model.ResNet50;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A graph of DL4J's zoo")
class ZooDownloadTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("gives all weights by their published names, whatever its own names and its form of the variance")
    void names() throws Exception {
        ComputationGraph zoo = ResNet50.builder().numClasses(10).build().init();
        zoo.getLayer("stem-batch1").getParam(BatchNormalizationParamInitializer.GLOBAL_LOG_STD).assign(0.5);
        NamedWeights weights = ZooDownload.weights(zoo).only(PublishedResNet50.shapes(), "the zoo");
        assertEquals(zoo.getLayer("stem-cnn1").getParam("W").getFloat(5, 2, 4, 3),
                weights.get("conv1", "kernel").values()[((4 * 7 + 3) * 3 + 2) * 64 + 5]);
        assertEquals(10f, weights.get("bn_conv1", "moving_variance").values()[7], 1e-5f);
    }

    @Test
    @DisplayName("is looked for at an address over the net, with a checksum")
    void address() {
        ZooDownload zoo = ZooDownload.ofZoo(Path.of("."));
        assertTrue(zoo.address().getPath().endsWith(".zip"), zoo.address()::toString);
        assertTrue(zoo.checksum() > 0);
    }

    @Test
    @DisplayName("that came whole and is no network is refused by its address, and a download can be stopped")
    void noNetwork() throws Exception {
        byte[] letter = "Dear aunt".repeat(9000).getBytes(StandardCharsets.US_ASCII);
        Path zip = Files.write(folder.resolve("letter.zip"), letter);
        Adler32 sum = new Adler32();
        sum.update(letter);
        ZooDownload zoo = new ZooDownload(zip.toUri(), sum.getValue(), folder);
        List<Long> told = new ArrayList<>();
        var problem = assertThrows(ModelException.NotTheWeights.class, () -> zoo.read((done, total) -> {
            assertEquals(letter.length, total);
            return told.add(done);
        }));
        assertEquals(List.of(zip.toUri().toString(), ModelFault.Known.NO_DL4J_NETWORK),
                problem.details().subList(0, 2));
        assertEquals(letter.length, told.getLast());
        assertArrayEquals(letter, Files.readAllBytes(folder.resolve("zoo.zip")));
        assertThrows(CancellationException.class, () -> zoo.read((_, _) -> false));
        var changed = assertThrows(ModelException.Unreachable.class,
                () -> new ZooDownload(zip.toUri(), sum.getValue() + 1, folder).read(Progress.UNWATCHED));
        assertEquals(DownloadFault.Known.ZOO_CHANGED, changed.reason());
    }
}
