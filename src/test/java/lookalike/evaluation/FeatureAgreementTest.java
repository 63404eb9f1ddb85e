package lookalike.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.evaluation.FeatureAgreement.Features;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FeatureAgreementTest {

    private static FeatureMatrix matrix(float... angles) {
        return FeatureMatrix.of(IntStream.range(0, angles.length).mapToObj(i -> new Feature(new float[] {
            (float) Math.cos(angles[i]), (float) Math.sin(angles[i])})).toList(), 2);
    }

    @Test
    @DisplayName("mean, first percentile and worst are right by hand, over the pictures that have both")
    void isRightByHand() {
        try (FeatureMatrix one = matrix(0, 0, 1); FeatureMatrix other = matrix(.5f, .25f, 2)) {
            // a: 0 against 0.25, b: 1 against 2, c and d show the same and are 0 against 0.5; e and f have only one
            FeatureAgreement agreement = FeatureAgreement.of(
                    new Features(Map.of("a", 0, "b", 2, "c", 1, "d", 1, "e", 0), one),
                    new Features(Map.of("a", 1, "b", 2, "c", 0, "d", 0, "f", 1), other)).orElseThrow();
            assertEquals(4, agreement.pictures());
            assertEquals((Math.cos(.25) + Math.cos(1) + 2 * Math.cos(.5)) / 4, agreement.mean(), 1e-6);
            assertEquals(Math.cos(1), agreement.low(), 1e-6);
            assertEquals(Math.cos(1), agreement.worst(), 1e-6);
            assertEquals("b", agreement.picture());
        }
    }

    @Test
    @DisplayName("of 201 pictures the first percentile is the third smallest cosine")
    void takesTheNearestRank() {
        float[] angles = new float[201];
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < angles.length; i++) {
            angles[i] = i / 200f;
            rows.put("picture %03d".formatted(i), i);
        }
        try (FeatureMatrix one = matrix(new float[201]); FeatureMatrix other = matrix(angles)) {
            FeatureAgreement agreement =
                    FeatureAgreement.of(new Features(rows, one), new Features(rows, other)).orElseThrow();
            assertEquals(Math.cos(198 / 200.0), agreement.low(), 1e-6);
            assertEquals(Math.cos(1), agreement.worst(), 1e-6);
            assertEquals("picture 200", agreement.picture());
        }
    }

    @Test
    @DisplayName("features agree wholly with themselves; of equals the first picture by name is named")
    void agreesWithItself() {
        try (FeatureMatrix one = matrix(1, 1, 1)) {
            Features features = new Features(Map.of("b", 0, "a", 1, "c", 2), one);
            FeatureAgreement agreement = FeatureAgreement.of(features, features).orElseThrow();
            assertEquals(1, agreement.mean(), 1e-15);
            assertEquals(1, agreement.worst(), 1e-15);
            assertEquals("a", agreement.picture());
        }
    }

    @Test
    @DisplayName("without a common picture there is no agreement; features of different lengths are a bug")
    void knowsWhenThereIsNothing() {
        try (FeatureMatrix one = matrix(1);
                FeatureMatrix longer = FeatureMatrix.of(List.of(new Feature(new float[] {1, 2, 3})), 3)) {
            Features features = new Features(Map.of("a", 0), one);
            assertEquals(Optional.empty(), FeatureAgreement.of(features, new Features(Map.of("b", 0), one)));
            assertThrows(IllegalArgumentException.class,
                    () -> FeatureAgreement.of(features, new Features(Map.of("a", 0), longer)));
        }
    }
}
