package lookalike.search.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import lookalike.features.Feature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RocchioTest {

    private static final float[] RIGHT = {3, 0};
    private static final float[] UP = {0, 0.2f};

    private static Optional<Feature> query(List<float[]> about, List<float[]> more, List<float[]> less) {
        return Rocchio.direction(about, more, less).map(Feature::new);
    }

    @Test
    @DisplayName("several photos are searched with by the direction between them, however strong each is")
    void averages() {
        float[] query = query(List.of(RIGHT, UP), List.of(), List.of()).orElseThrow().values();
        assertArrayEquals(new float[] {(float) Math.sqrt(0.5), (float) Math.sqrt(0.5)}, query, 1e-6f);
    }

    @Test
    @DisplayName("more moves the query towards a product, less away from it")
    void moves() {
        Feature more = query(List.of(RIGHT), List.of(UP), List.of()).orElseThrow();
        assertTrue(
                more.cosine(new Feature(UP)) > 0.5 && more.cosine(new Feature(UP)) < more.cosine(new Feature(RIGHT)));
        Feature less = query(List.of(RIGHT), List.of(), List.of(UP)).orElseThrow();
        assertEquals(-0.35 / Math.hypot(1, 0.35), less.cosine(new Feature(UP)), 1e-6);
    }

    @Test
    @DisplayName("without photos what is liked is the query; without anything there is none")
    void withoutPhotos() {
        assertEquals(1, query(List.of(), List.of(UP), List.of()).orElseThrow().cosine(new Feature(UP)), 1e-6);
        assertTrue(query(List.of(), List.of(), List.of(UP)).isEmpty());
    }
}
