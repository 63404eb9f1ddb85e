package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lookalike.features.Feature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RocchioTest {

    private static final Feature RIGHT = new Feature(new float[] {3, 0});
    private static final Feature UP = new Feature(new float[] {0, 0.2f});

    @Test
    @DisplayName("several photos are searched with by the direction between them, however strong each is")
    void averages() {
        float[] query = Rocchio.query(List.of(RIGHT, UP), List.of(), List.of()).orElseThrow().values();
        assertArrayEquals(new float[] {(float) Math.sqrt(0.5), (float) Math.sqrt(0.5)}, query, 1e-6f);
    }

    @Test
    @DisplayName("more moves the query towards a product, less away from it")
    void moves() {
        Feature more = Rocchio.query(List.of(RIGHT), List.of(UP), List.of()).orElseThrow();
        assertTrue(more.cosine(UP) > 0.5 && more.cosine(UP) < more.cosine(RIGHT));
        Feature less = Rocchio.query(List.of(RIGHT), List.of(), List.of(UP)).orElseThrow();
        assertEquals(-0.35 / Math.hypot(1, 0.35), less.cosine(UP), 1e-6);
    }

    @Test
    @DisplayName("without photos what is liked is the query; without anything there is none")
    void withoutPhotos() {
        assertEquals(1, Rocchio.query(List.of(), List.of(UP), List.of()).orElseThrow().cosine(UP), 1e-6);
        assertTrue(Rocchio.query(List.of(), List.of(), List.of(UP)).isEmpty());
    }
}
