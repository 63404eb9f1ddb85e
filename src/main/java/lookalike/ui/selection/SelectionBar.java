package lookalike.ui.selection;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How many products are selected, and what can be done with them; in place of another node while some are. */
public final class SelectionBar {

    /** Below this width, in sizes of the text, the buttons have no texts. */
    private static final double NARROW = 49;
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final Messages words;
    private final Label count = new Label();
    private final HBox root = new HBox(count);
    private final Node instead;
    private final List<Button> buttons = new ArrayList<>();

    /** What the buttons do. */
    public interface Commands {

        /** Puts the selected products on the open board. */
        void pinSelected();

        /** Shows them side by side. */
        void compareSelected();

        /** Copies them. */
        void copySelected();

        /** Writes a table of them. */
        void exportSelected();

        /** Selects nothing. */
        void clearSelected();
    }

    /** @param instead shown while nothing is selected */
    public SelectionBar(Messages words, GridSelection selection, Commands commands, Node instead) {
        this.words = words;
        this.instead = instead;
        root.getStyleClass().add("selection-bar");
        count.getStyleClass().add("selection-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        add("selection.board", Feather.BOOKMARK, commands::pinSelected);
        add("selection.compare", Feather.COLUMNS, commands::compareSelected);
        add("selection.copy", Feather.COPY, commands::copySelected);
        add("selection.export", Feather.DOWNLOAD, commands::exportSelected);
        add("selection.clear", Feather.X, commands::clearSelected);
        root.getChildren().addAll(buttons);
        // As wide as there is room, and not as the buttons: their texts go first.
        root.setMinWidth(0);
        root.widthProperty().subscribe(this::shorten);
        count.fontProperty().subscribe(this::shorten);
        selection.count().subscribe(selected -> show(selected.intValue(), selection.size()));
    }

    private void add(String key, Feather icon, Runnable action) {
        Button button = new Button(words.of(key), new FontIcon(icon));
        button.getStyleClass().addAll("flat", "small", key.replace('.', '-'));
        button.setAccessibleText(words.of(key));
        button.setTooltip(new Tooltip(words.of(key)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        buttons.add(button);
    }

    private void shorten() {
        root.pseudoClassStateChanged(SHORT,
                root.getWidth() > 0 && root.getWidth() < NARROW * count.getFont().getSize());
    }

    /** @return the view */
    public Node node() {
        return root;
    }

    private void show(int selected, int all) {
        boolean hadFocus = buttons.stream().anyMatch(Node::isFocused);
        count.setText(words.of("selection.count", selected, all));
        Visibility.set(root, selected > 0);
        Visibility.set(instead, selected == 0);
        if (hadFocus && selected == 0) {
            root.requestFocus();
        }
    }
}
