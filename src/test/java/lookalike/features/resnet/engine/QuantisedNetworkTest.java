package lookalike.features.resnet.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lookalike.features.Engine;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.resnet.ModelFolder;
import lookalike.features.resnet.TestModel;
import lookalike.features.resnet.graph.OnnxGraphWriter;
import lookalike.image.ImageTensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("model")
@DisplayName("The features in 8-bit integers")
class QuantisedNetworkTest {

    @Test
    @DisplayName("agree with those of an independent float implementation to a cosine of 0.99, on average to 0.997")
    void golden() throws Exception {
        Golden.assume();
        List<Feature> expected = Golden.features();
        try (FeatureNetwork network = integers()) {
            List<Feature> actual = network.extract(Golden.tensors());
            double sum = 0;
            for (int i = 0; i < Golden.COUNT; i++) {
                double cosine = expected.get(i).cosine(actual.get(i));
                assertTrue(cosine >= 0.99, "picture %d: %.4f".formatted(i, cosine));
                sum += cosine;
            }
            assertTrue(sum / Golden.COUNT >= 0.997, "on average " + sum / Golden.COUNT);
        }
    }

    /**
     * Without optimisation ONNX Runtime computes the dequantised network in float, where nothing can saturate; with it,
     * in this processor's integers.
     */
    @Test
    @DisplayName("are on this processor what the rounded network gives in exact arithmetic: nothing saturates")
    void exactArithmetic() throws Exception {
        List<ImageTensor> pictures = SelfCheckPictures.tensors();
        try (FeatureNetwork network = integers()) {
            List<Feature> integers = network.extract(pictures);
            List<Feature> exact = inFloat(pictures);
            for (int i = 0; i < pictures.size(); i++) {
                double cosine = exact.get(i).cosine(integers.get(i));
                assertTrue(cosine >= 0.9995, "picture %d: %.6f".formatted(i, cosine));
            }
        }
    }

    @Test
    @DisplayName("are the same alone, in a batch and with several callers at once")
    void batches() throws Exception {
        List<ImageTensor> pictures = SelfCheckPictures.tensors();
        try (FeatureNetwork network = integers();
                ExecutorService callers = Executors.newFixedThreadPool(3)) {
            List<Feature> together = network.extract(pictures);
            List<Future<List<Feature>>> alone = new ArrayList<>();
            pictures.forEach(picture -> alone.add(callers.submit(() -> network.extract(List.of(picture)))));
            for (int i = 0; i < pictures.size(); i++) {
                assertArrayEquals(together.get(i).values(), alone.get(i).get().getFirst().values(), 1e-4f);
            }
        }
    }

    private static FeatureNetwork integers() throws Exception {
        return TestModel.model().open(new NetworkChoice(Optional.of(Engine.ONNX), Optional.of(Precision.INT8)),
                notice -> fail(notice.toString()));
    }

    private static List<Feature> inFloat(List<ImageTensor> pictures) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        List<Feature> features = new ArrayList<>();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
            String file = new ModelFolder(TestModel.home().model()).quantised().toString();
            try (OrtSession session = environment.createSession(file, options)) {
                long[] shape = {1, 3, ImageTensor.SIDE, ImageTensor.SIDE};
                for (ImageTensor picture : pictures) {
                    try (OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(picture.values()),
                            shape);
                            OrtSession.Result result = session.run(Map.of(OnnxGraphWriter.INPUT, input))) {
                        features.add(new Feature(((float[][]) result.get(0).getValue())[0]));
                    }
                }
            }
        }
        return features;
    }
}
