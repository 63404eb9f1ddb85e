package lookalike.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyNamesTest {

    private static List<String> names(Locale language) {
        Messages words = new Messages(language);
        return Stream.of(new KeyCodeCombination(KeyCode.Z, KeyCombination.CONTROL_DOWN),
                new KeyCodeCombination(KeyCode.M), new KeyCodeCombination(KeyCode.SPACE),
                new KeyCodeCombination(KeyCode.DELETE)).map(keys -> KeyNames.of(keys, words)).toList();
    }

    @Test
    @DisplayName("keys are called as they are in the language of the window")
    void translates() {
        assertEquals(List.of("Strg+Z", "M", "Leertaste", "Entf"), names(Locale.GERMAN));
        assertEquals(List.of("Ctrl+Z", "M", "Space", "Delete"), names(Locale.ENGLISH));
    }

    @Test
    @DisplayName("the key of shortcuts is called as the system calls it, alone too")
    void namesTheShortcut() {
        Messages german = new Messages(Locale.GERMAN);
        String paste = KeyNames.of(KeyCombination.valueOf("Shortcut+V"), german);
        String alone = KeyNames.shortcut(german);
        assertTrue(paste.startsWith(alone), paste + " and " + alone);
        assertFalse(alone.isEmpty() || alone.endsWith("+"), alone);
    }

    @Test
    @DisplayName("no text of the window names that key itself, which another system has not")
    void isNotInTexts() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            ResourceBundle texts = new Messages(language).bundle();
            assertEquals(List.of(), texts.keySet().stream().filter(key -> !key.startsWith("key."))
                    .filter(key -> texts.getString(key).matches(".*\\b(Ctrl|Strg|Cmd)\\b.*")).toList());
        }
    }
}
