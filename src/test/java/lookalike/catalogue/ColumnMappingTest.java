package lookalike.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {

    private final Map<String, ColumnRole> now = new LinkedHashMap<>();

    @BeforeEach
    void guess() {
        now.put("title", ColumnRole.NAME);
        now.put("front", ColumnRole.PICTURE);
        now.put("back", ColumnRole.PICTURE);
    }

    @Test
    @DisplayName("a column that is given a meaning takes the place of the one that has it")
    void replaces() {
        assertEquals(Map.of("title", "", "label", "name"),
                ColumnMapping.USUAL.with(ColumnRole.NAME, "label", now).ofHeader());
        assertEquals(Map.of("title", "brand"), ColumnMapping.USUAL.with(ColumnRole.BRAND, "title", now).ofHeader());
        assertEquals(Map.of("title", "name"), ColumnMapping.USUAL.with(ColumnRole.NAME, "title", now).ofHeader());
    }

    @Test
    @DisplayName("a meaning can be taken away, and of several pictures the first gives way")
    void takesAway() {
        assertEquals(Map.of("title", ""), ColumnMapping.USUAL.with(ColumnRole.NAME, "", now).ofHeader());
        assertEquals(Map.of("front", "", "side", "picture"),
                ColumnMapping.USUAL.with(ColumnRole.PICTURE, "side", now).ofHeader());
    }

    @Test
    @DisplayName("choices made before stay")
    void keepsEarlierChoices() {
        ColumnMapping before = new ColumnMapping(Map.of("Hst", "brand"));
        assertEquals(Map.of("Hst", "brand", "Da", "stock"), before.with(ColumnRole.STOCK, "Da", now).ofHeader());
    }
}
