package lookalike.features.resnet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import lookalike.features.Engine;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.resnet.TestModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("model")
@DisplayName("The features of both engines")
class GoldenFeaturesTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("agree with those of an independent implementation to a cosine of 0.999999")
    void agree(Engine engine) throws Exception {
        Golden.assume();
        TestModel.home();
        List<Feature> expected = Golden.features();
        try (FeatureNetwork network = TestModel.model().open(Optional.of(engine), notice -> fail(notice.toString()))) {
            List<Feature> actual = network.extract(Golden.tensors());
            assertEquals(Golden.COUNT, actual.size());
            for (int i = 0; i < Golden.COUNT; i++) {
                double cosine = expected.get(i).cosine(actual.get(i));
                assertTrue(cosine >= 0.999999, "picture %d by %s: %.9f".formatted(i, network.engine(), cosine));
            }
        }
    }
}
