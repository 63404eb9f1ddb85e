package lookalike.ui.search;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import lookalike.ui.text.Messages;

/** Shown in place of results: what happened, and the one thing to do now. */
final class EmptyState {

    private final Messages words;
    private final Runnable choose;
    private final VBox pane;
    private final Label title;
    private final Label text;
    private final Button action;
    private final Button more;

    /** @param choose lets the user choose another photo */
    EmptyState(Messages words, Runnable choose, VBox pane, Label title, Label text, Button action, Button more) {
        this.words = words;
        this.choose = choose;
        this.pane = pane;
        this.title = title;
        this.text = text;
        this.action = action;
        this.more = more;
        hide();
    }

    /**
     * The filters leave no product.
     *
     * @param clear removes them
     */
    void filtered(Runnable clear) {
        show("search.filtered.title", words.of("search.filtered.text"), "filters.clear", clear);
    }

    /** There is no product to find. */
    void nothingThere() {
        show("search.empty.title", words.of("search.empty.text"), "search.another", choose);
    }

    /**
     * No product looks like the photo.
     *
     * @param anyway shows the nearest all the same
     */
    void nothingAlike(Runnable anyway) {
        show("search.nothing.title", words.of("search.nothing.text"), "search.another", choose);
        more.setText(words.of("search.nothing.anyway"));
        more.setOnAction(_ -> anyway.run());
        more.setVisible(true);
    }

    /**
     * The search failed.
     *
     * @param sentence why
     * @param whole the sentence with the whole paths of files, shown where the mouse rests
     */
    void failed(String sentence, String whole) {
        show("search.failed", sentence, "search.another", choose);
        text.setTooltip(whole.equals(sentence) ? null : new Tooltip(whole));
    }

    private void show(String what, String why, String todo, Runnable doing) {
        title.setText(words.of(what));
        text.setText(why);
        text.setTooltip(null);
        action.setText(words.of(todo));
        action.setOnAction(_ -> doing.run());
        more.setVisible(false);
        pane.setVisible(true);
    }

    void hide() {
        pane.setVisible(false);
    }
}
