package lookalike.ui.help;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import lookalike.ui.text.KeyNames;
import lookalike.ui.text.Messages;

/** The sheet of keys. */
public final class KeysPage {

    /** A key and the text for its action. */
    private record Key(String combination, String words) {}

    private static final List<Key> KEYS = List.of(new Key("Shortcut+O", "keys.open"),
            new Key("Shortcut+V", "keys.paste"), new Key("Shortcut+Shift+S", "keys.screen"),
            new Key("Shortcut+F", "keys.text"),
            new Key("Shortcut+L", "keys.filters"), new Key("Shortcut+B", "keys.board"),
            new Key("Shortcut+G", "keys.browse"),
            new Key("Shortcut+D", "keys.details"), new Key("Shortcut+1", "keys.like"),
            new Key("Shortcut+Z", "keys.back"), new Key("Shortcut+Comma", "keys.settings"), new Key("F1", "keys.keys"),
            new Key("Shortcut+F1", "keys.help"), new Key("Space", "keys.large"), new Key("Enter", "keys.enter"),
            new Key("S", "keys.search"), new Key("H", "keys.heart"), new Key("M", "keys.more"),
            new Key("Shift+M", "keys.less"), new Key("B", "keys.pin"), new Key("X", "keys.select"),
            new Key("Shift+Right", "keys.extend"), new Key("Shortcut+A", "keys.all"),
            new Key("C", "keys.compare"), new Key("Shortcut+C", "keys.copy"), new Key("Delete", "keys.delete"),
            new Key("Esc", "keys.escape"));

    private final Messages words;

    public KeysPage(Messages words) {
        this.words = words;
    }

    /** @return the view of the sheet */
    public Node node() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        for (Key key : KEYS) {
            Label combination = new Label(KeyNames.of(KeyCombination.valueOf(key.combination), words));
            combination.getStyleClass().add("keys-key");
            combination.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(words.of(key.words));
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            combination.setLabelFor(what);
            grid.addRow(grid.getRowCount(), combination, what);
        }
        return grid;
    }
}
