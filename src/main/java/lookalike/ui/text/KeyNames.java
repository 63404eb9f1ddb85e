package lookalike.ui.text;

import java.util.List;
import javafx.scene.input.KeyCombination;

/** What is written on keys, in the language of the window. */
public final class KeyNames {

    /** Words of JavaFX for keys, which it has in English only, with the keys of their translations. */
    private static final List<String[]> NAMES = List.of(new String[] {"Ctrl", "key.control"},
            new String[] {"Shift", "key.shift"}, new String[] {"Space", "key.space"},
            new String[] {"Delete", "key.delete"});

    private KeyNames() {}

    /** @return keys that are pressed together, such as Ctrl+Z */
    public static String of(KeyCombination keys, Messages words) {
        String text = keys.getDisplayText();
        for (String[] name : NAMES) {
            text = text.replace(name[0], words.of(name[1]));
        }
        return text;
    }
}
