package lookalike.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
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
}
