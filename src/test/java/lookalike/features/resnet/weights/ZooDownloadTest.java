package lookalike.features.resnet.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lookalike.features.resnet.graph.PublishedResNet50;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.zoo.model.ResNet50;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A graph of DL4J's zoo")
class ZooDownloadTest {

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
        ZooDownload zoo = ZooDownload.ofZoo(java.nio.file.Path.of("."));
        assertTrue(zoo.address().getPath().endsWith(".zip"), zoo.address()::toString);
        assertTrue(zoo.checksum() > 0);
    }
}
