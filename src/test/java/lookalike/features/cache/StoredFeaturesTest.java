package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stored features")
class StoredFeaturesTest {

    @Test
    @DisplayName("have no row that could not be counted")
    void numbers() {
        assertThrows(IllegalArgumentException.class, () -> new StoredFeatures.Row(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new StoredFeatures.Row(Integer.MAX_VALUE, 0));
        assertEquals(0, StoredFeatures.used(Map.of()));
        assertEquals(8, StoredFeatures.used(Map.of("a", new StoredFeatures.Row(7, 0), "b",
                new StoredFeatures.Row(0, 0))));
        assertEquals("rows.f32", StoredFeatures.fileName("rows.f32"));
        for (String name : List.of("../rows.f32", "a/rows.f32", "rows.txt")) {
            assertThrows(IllegalArgumentException.class, () -> StoredFeatures.fileName(name), name);
        }
    }
}
