package lookalike.ui.search;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What stands in the middle in place of results: what happened, and the one thing to do now. */
final class EmptyState {

    private final VBox pane;
    private final Label title;
    private final Label text;
    private final Button action;
    private final Button more;

    EmptyState(VBox pane, Label title, Label text, Button action, Button more) {
        this.pane = pane;
        this.title = title;
        this.text = text;
        this.action = action;
        this.more = more;
        hide();
    }

    void show(String what, String why, String todo, Runnable doing) {
        title.setText(what);
        text.setText(why);
        action.setText(todo);
        action.setOnAction(_ -> doing.run());
        more.setVisible(false);
        pane.setVisible(true);
    }

    /** Adds something else that could be done. */
    void offer(String words, Runnable doing) {
        more.setText(words);
        more.setOnAction(_ -> doing.run());
        more.setVisible(true);
    }

    void hide() {
        pane.setVisible(false);
    }
}
