package lookalike.image.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedColoursTest {

    private final NamedColours colours = new NamedColours();

    @ParameterizedTest
    @DisplayName("a colour is found by its words in both languages, however they are written")
    @CsvSource({"navy, #232c4d", "Navy Blue, #232c4d", "dark-blue, #232c4d", "Marineblau, #232c4d",
        "dunkelblau, #232c4d", "Weiß, #f7f7f5", "weiss, #f7f7f5", "Türkis, #2fb4c2", "tuerkis, #2fb4c2",
        "GRAY, #8c8c8e", "off  white, #f1eee4", "hellrosa, #f5c6d2", "#FF8800, #ff8800", "ff8800, #ff8800",
        "#f80, #ff8800"})
    void isFound(String typed, String hex) {
        assertEquals(Optional.of(hex), colours.parse(typed).map(LabColour::hex));
    }

    @Test
    @DisplayName("a colour without a word of its own is lighter or darker than one with a word")
    void shifts() {
        for (String typed : List.of("light teal", "hellpetrol", "pastel teal")) {
            assertTrue(lightness(typed) > lightness("teal") + 10, typed);
        }
        for (String typed : List.of("dark teal", "dunkelpetrol")) {
            assertTrue(lightness(typed) < lightness("teal") - 5, typed);
        }
    }

    private double lightness(String typed) {
        return colours.parse(typed).orElseThrow().lightness();
    }

    @ParameterizedTest
    @DisplayName("what is no colour is not taken for one")
    @ValueSource(strings = {"", " ", "shirt", "#12345", "#ggg", "dark", "Multi"})
    void isNoColour(String typed) {
        assertEquals(Optional.empty(), colours.parse(typed));
    }

    @Test
    @DisplayName("no word of a language means two colours, and every colour is the nearest to itself")
    void isUnambiguous() {
        Map<String, NamedColour> english = new HashMap<>();
        Map<String, NamedColour> german = new HashMap<>();
        for (NamedColour colour : colours.all()) {
            colour.english().forEach(word -> assertEquals(null, english.put(word, colour), word));
            colour.german().forEach(word -> assertEquals(null, german.put(word, colour), word));
            assertEquals(colour, colours.nearest(colour.colour()));
            assertEquals(Optional.of(colour.colour()), colours.parse(colour.word("en")), colour.word("en"));
            assertEquals(Optional.of(colour.colour()), colours.parse(colour.word("de")), colour.word("de"));
        }
        assertTrue(colours.all().size() >= 50, colours.all().size() + " colours");
    }

    @Test
    @DisplayName("a misspelt word leads to those most like it")
    void suggests() {
        assertTrue(colours.like("turqoise", "en", 3).contains("turquoise"));
        assertTrue(colours.like("weinrod", "de", 3).contains("Weinrot"));
    }
}
