package lookalike.features.resnet.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lookalike.features.Engine;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelException;
import lookalike.features.ModelIdentity;
import lookalike.features.Precision;
import lookalike.features.resnet.ModelFolder;
import lookalike.features.resnet.TestModel;
import lookalike.image.ImageTensor;
import lookalike.storage.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The self-check")
class SelfCheckTest {

    @Tag("model")
    @Test
    @DisplayName("is passed by the real network, with a cosine far above the limit")
    void real() throws Exception {
        TestModel.home();
        try (FeatureNetwork network =
                TestModel.model().open(Optional.of(Engine.ONNX), notice -> fail(notice.toString()))) {
            SelfCheck.check(network, "the real weights");
            List<Feature> actual = network.extract(SelfCheckPictures.tensors());
            for (int i = 0; i < actual.size(); i++) {
                assertTrue(actual.get(i).cosine(SelfCheck.stored().get(i)) > 0.999999);
            }
        }
    }

    @Test
    @DisplayName("is not passed by features of another direction or another length, or by no numbers")
    void others() {
        assertThrows(ModelException.OtherFeatures.class, () -> SelfCheck.check(answering(SelfCheckTest::turned), "x"));
        assertThrows(ModelException.OtherFeatures.class, () -> SelfCheck.check(answering(Feature::normalised), "x"));
        assertThrows(ModelException.OtherFeatures.class,
                () -> SelfCheck.check(answering(f -> new Feature(new float[f.dimension()])), "x"));
        assertThrows(ModelException.OtherFeatures.class,
                () -> SelfCheck.check(answering(_ -> new Feature(new float[] {Float.NaN})), "x"));
    }

    @Test
    @DisplayName("draws the same pictures everywhere, bit by bit")
    void drawings() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * 4 * ImageTensor.LENGTH);
        SelfCheckPictures.tensors().forEach(tensor -> {
            for (float value : tensor.values()) {
                bytes.putFloat(value);
            }
        });
        assertEquals("d9942a11a440a9f5e1685a0a51fbf5b133f1a4b2b3082cd26b9092f277250cf9", Sha256.of(bytes.array()));
    }

    @Test
    @DisplayName("reads what was written, and refuses it with a bit changed or an end missing")
    void resource() {
        byte[] whole = WriteSelfCheck.encoded(List.of(
                new Feature(new float[] {1, 2}), new Feature(new float[] {3, 4})));
        assertArrayEquals(new float[] {3, 4}, SelfCheck.decoded(whole).get(1).values());
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> SelfCheck.decoded(changed));
            byte[] cut = Arrays.copyOf(whole, i);
            assertThrows(IllegalStateException.class, () -> SelfCheck.decoded(cut));
        }
    }

    private static Feature turned(Feature feature) {
        float[] values = feature.values().clone();
        for (int d = 0; d < values.length; d++) {
            values[d] *= d % 2 == 0 ? 1.03f : 0.97f;
        }
        return new Feature(values);
    }

    /** A network that answers with the stored features, changed. */
    private static FeatureNetwork answering(UnaryOperator<Feature> change) {
        return new FeatureNetwork() {
            @Override
            public ModelIdentity identity() {
                return ModelFolder.identity("none", Precision.FLOAT);
            }

            @Override
            public String engine() {
                return "none";
            }

            @Override
            public int preferredBatch() {
                return 1;
            }

            @Override
            public List<Feature> extract(List<ImageTensor> batch) {
                return SelfCheck.stored().stream().map(change).toList();
            }

            @Override
            public void close() {}
        };
    }
}
