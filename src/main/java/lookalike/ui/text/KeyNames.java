package lookalike.ui.text;

import java.util.List;
import javafx.scene.input.KeyCombination;

/** What is written on keys, in the language of the window. */
public final class KeyNames {

    /** Words of JavaFX for keys, which it has in English only, with the keys of their translations. */
    private static final List<String[]> NAMES = List.of(new String[] {"Ctrl", "key.control"},
            new String[] {"Shift", "key.shift"}, new String[] {"Space", "key.space"},
            new String[] {"Delete", "key.delete"});

    /** Any combination with the modifier of shortcuts. */
    private static final KeyCombination SHORTCUT = KeyCombination.valueOf("Shortcut+X");

    private KeyNames() {}

    /** @return the name of the key that most shortcuts are pressed with: Ctrl, or that of a Mac */
    public static String shortcut(Messages words) {
        String text = of(SHORTCUT, words);
        String modifier = text.substring(0, text.length() - 1);
        return modifier.endsWith("+") ? modifier.substring(0, modifier.length() - 1) : modifier;
    }

    /** @return keys that are pressed together, such as Ctrl+Z */
    public static String of(KeyCombination keys, Messages words) {
        String text = keys.getDisplayText();
        for (String[] name : NAMES) {
            text = text.replace(name[0], words.of(name[1]));
        }
        return text;
    }
}
