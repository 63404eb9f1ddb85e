package lookalike.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that were chosen for the window, and those that users did not understand. */
class WordsTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("what is met most has its usual name, in both languages")
    @CsvSource(delimiter = '|', textBlock = """
            header.home             | New search          | Neue Suche
            preparation.paused.action | Resume            | Fortsetzen
            status.resume           | Resume              | Fortsetzen
            preparation.failed      | Something went wrong | Etwas ist schiefgegangen
            filters.clear           | Clear filters       | Filter zurücksetzen
            tile.large              | Enlarge             | Vergrößern
            boards.remove           | Remove from board   | Aus der Zusammenstellung entfernen
            theme.system            | System default      | Systemstandard
            language.               | System default      | Systemstandard
            text.system             | System default      | Systemstandard
            settings.look           | Appearance          | Darstellung
            settings.licences       | Licences            | Lizenzen
            settings.engine         | Engine              | Rechenmodul
            settings.privacy        | Privacy             | Datenschutz
            manage.relocate         | Locate pictures…    | Bilder suchen…
            boards.export           | Export              | Exportieren
            batch.export            | Export              | Exportieren
            key.control             | Ctrl                | Strg
            """)
    void usual(String key, String english, String german) {
        assertEquals(english, new Messages(Locale.US).bundle().getString(key));
        assertEquals(german, new Messages(Locale.GERMANY).bundle().getString(key));
    }

    @Test
    @DisplayName("what has a name or a number in it reads as usual, in both languages")
    void filled() {
        Messages english = new Messages(Locale.US);
        Messages german = new Messages(Locale.GERMANY);
        assertEquals("Remove Spring? Yes, remove", english.of("manage.remove.sure", "Spring"));
        assertEquals("Board deleted: Anna. Undo brings it back.", english.of("boards.deleted", "Anna"));
        assertEquals("Speeding up search in Spring", english.of("work.growing.begun", "Spring"));
        assertEquals("97 ms", english.of("status.took", 97));
        assertEquals("97 ms", german.of("status.took", 97));
        assertEquals("3,7 ★ (300 Bewertungen)", german.of("details.rating.reviews", 3.7, 300L));
        assertEquals("Spring wird analysiert", german.of("work.indexing.begun", "Spring"));
        assertEquals("150%", english.of("text.percent", 1.5));
    }

    @Test
    @DisplayName("words that were not understood are nowhere")
    void unusual() {
        Map<Locale, List<String>> refused = Map.of(Locale.US, List.of("Begin anew", "Go on", "That did not work",
                "Take all filters away", "Like the system", "really?", "Growing the forest", "Rated "), Locale.GERMANY,
                List.of("Bewertet mit", "Ctrl+"));
        Map<String, String> found = new TreeMap<>();
        refused.forEach((language, words) -> {
            var bundle = new Messages(language).bundle();
            bundle.keySet().forEach(key -> words.stream().filter(bundle.getString(key)::contains)
                    .forEach(word -> found.put(language + " " + key, word)));
        });
        assertEquals(Map.of(), found);
    }
}
