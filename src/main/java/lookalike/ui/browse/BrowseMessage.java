package lookalike.ui.browse;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lookalike.ui.text.Messages;

/**
 * What is said in the place of products.
 *
 * @param box with all of it
 * @param action takes all filters back
 */
record BrowseMessage(Messages words, VBox box, Label title, Label text, Button action) {

    /** Says nothing. */
    void hide() {
        box.setVisible(false);
    }

    /** The filter leaves nothing. */
    void filtered() {
        say(words.of("search.filtered.title"), words.of("search.filtered.text"), true);
    }

    /** @param isFiltered whether the filter may be the reason */
    void failed(String reason, boolean isFiltered) {
        say(words.of("browse.failed"), reason, isFiltered);
    }

    private void say(String what, String why, boolean isFiltered) {
        title.setText(what);
        text.setText(why);
        action.setText(words.of("filters.clear"));
        action.setVisible(isFiltered);
        box.setVisible(true);
    }
}
