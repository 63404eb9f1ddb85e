package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelIdentityTest {

    private static final ModelIdentity MODEL =
            new ModelIdentity("resnet50-imagenet-keras", "ab".repeat(32), "float32", Preprocessing.IDENTITY, 2048);

    @Test
    @DisplayName("an identity is read back from its line, that of matched pictures as well")
    void isReadBack() {
        ModelIdentity matched = MODEL.matchedTo(new PixelSize(60, 80));
        assertEquals(Optional.of(MODEL), ModelIdentity.parse(MODEL.line()));
        assertEquals(Optional.of(matched), ModelIdentity.parse(matched.line()));
    }

    @Test
    @DisplayName("an identity is the same where numbers have digits of their own")
    void isIndependentOfTheLocale() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            String line = MODEL.matchedTo(new PixelSize(60, 80)).line();
            assertTrue(line.contains("60x80"), line);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "net", "net|w|float32|plain", "net|w|float32|plain|", "net|w|float32|plain|four",
        "net|w|float32|plain|0", "net|w|float32|plain|04", "net|w|float32|plain|-4", "net|w|float32|plain|4|5",
        "net|w|float32|plain|99999999999"})
    @DisplayName("a line that no identity has is none")
    void refusesOthers(String line) {
        assertEquals(Optional.empty(), ModelIdentity.parse(line));
    }

    @Test
    @DisplayName("of queries says what size they were matched to, that of catalogues does not")
    void tellsQueriesApart() {
        ModelIdentity matched = MODEL.matchedTo(new PixelSize(60, 80));
        assertTrue(matched.hasMatchedSize());
        assertFalse(MODEL.hasMatchedSize());
        assertEquals(Preprocessing.IDENTITY + "+to-60x80", matched.preprocessing());
        assertEquals(MODEL, new ModelIdentity(matched.network(), matched.weights(), matched.precision(),
                Preprocessing.IDENTITY, matched.dimension()));
    }

    @Test
    @DisplayName("has a key of 12 digits, that changes with any part")
    void hasAKey() {
        assertTrue(MODEL.key().matches("[0-9a-f]{12}"), MODEL.key());
        assertEquals(MODEL.key(), new ModelIdentity(MODEL.network(), MODEL.weights(), MODEL.precision(),
                MODEL.preprocessing(), MODEL.dimension()).key());
        assertNotEquals(MODEL.key(), MODEL.matchedTo(new PixelSize(60, 80)).key());
    }
}
