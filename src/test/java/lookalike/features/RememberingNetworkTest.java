package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import lookalike.image.ImageTensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A network that remembers")
class RememberingNetworkTest {

    private final Counting counting = new Counting();
    private final RememberingNetwork network = new RememberingNetwork(counting);

    @Test
    @DisplayName("is the network behind it in name, identity and batches, and leaves that open")
    void standsForAnother() {
        assertEquals(counting.identity(), network.identity());
        assertEquals("counting", network.engine());
        assertEquals(3, network.preferredBatch());
        network.close();
        assertFalse(counting.closed);
    }

    @Test
    @DisplayName("computes each of the same pictures once, in the order in which they are asked for")
    void computesOnce() {
        assertArrayEquals(new float[] {1}, network.extract(List.of(picture(1))).getFirst().values());
        List<Feature> answers = network.extract(List.of(picture(2), picture(1), picture(2)));
        assertEquals(List.of(2f, 1f, 2f), answers.stream().map(feature -> feature.values()[0]).toList());
        assertEquals(2, counting.extracted);
    }

    @Test
    @DisplayName("remembers the last 64 features, and forgets first what was not asked for longest")
    void forgetsFeatures() {
        for (int i = 0; i < 64; i++) {
            network.extract(List.of(picture(i)));
        }
        network.extract(List.of(picture(0)));
        assertEquals(64, counting.extracted);
        network.extract(List.of(picture(64)));
        network.extract(List.of(picture(0)));
        network.extract(List.of(picture(2)));
        assertEquals(65, counting.extracted);
        network.extract(List.of(picture(1)));
        assertEquals(66, counting.extracted);
    }

    @Test
    @DisplayName("remembers the last 12 maps of activations, apart from the features")
    void remembersActivations() {
        network.extract(List.of(picture(7)));
        for (int i = 0; i < 12; i++) {
            assertEquals(i, network.activations(picture(i)).orElseThrow().at(0, 0));
        }
        for (int i = 0; i < 12; i++) {
            assertEquals(i, network.activations(picture(i)).orElseThrow().at(0, 0));
        }
        assertEquals(12, counting.mapped);
        network.activations(picture(12));
        network.activations(picture(0));
        assertEquals(14, counting.mapped);
    }

    private static ImageTensor picture(int value) {
        float[] values = new float[ImageTensor.LENGTH];
        values[ImageTensor.LENGTH - 1] = value;
        return new ImageTensor(values);
    }

    /** Its only number is the last of the picture. */
    private static final class Counting implements FeatureNetwork {

        private int extracted;
        private int mapped;
        private boolean closed;

        @Override
        public ModelIdentity identity() {
            return new ModelIdentity("counting", "0".repeat(64), "float32", "test", 1);
        }

        @Override
        public String engine() {
            return "counting";
        }

        @Override
        public int preferredBatch() {
            return 3;
        }

        @Override
        public List<Feature> extract(List<ImageTensor> batch) {
            extracted += batch.size();
            return batch.stream().map(tensor -> new Feature(new float[] {last(tensor)})).toList();
        }

        @Override
        public Optional<ActivationMap> activations(ImageTensor tensor) {
            mapped++;
            return Optional.of(new ActivationMap(1, new float[] {last(tensor)}));
        }

        private static float last(ImageTensor tensor) {
            return tensor.values()[ImageTensor.LENGTH - 1];
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
