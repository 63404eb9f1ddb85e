package lookalike.ui.catalogue;

import java.util.List;
import javafx.concurrent.Task;
import javafx.concurrent.WorkerStateEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lookalike.ui.status.Pausable;
import lookalike.ui.status.PauseButton;
import lookalike.ui.text.Messages;

/**
 * The bottom of the page that adds a catalogue: the button that begins it, then how far it is, then the button that
 * opens it.
 */
final class AddingBar {

    private final Messages words;
    private final HBox root = new HBox();

    AddingBar(Messages words) {
        this.words = words;
        root.getStyleClass().addAll("manage-line", "adding-bar");
        root.setAlignment(Pos.CENTER_LEFT);
    }

    /** Offers buttons, the one to press first. */
    void offer(List<Button> buttons) {
        root.getChildren().setAll(buttons);
    }

    /** Shows that a folder or zip is being read. */
    void reading(Task<?> task) {
        root.getChildren().setAll(doing(task));
    }

    /**
     * Shows work until it is over.
     *
     * @param again begins it again after it was stopped
     */
    void working(Task<?> task, Runnable again) {
        Button stop = new Button(words.of("preparation.stop"));
        stop.getStyleClass().add("adding-stop");
        stop.setOnAction(_ -> task.cancel(false));
        stop.setMinWidth(Region.USE_PREF_SIZE);
        Label meanwhile = new Label(words.of("adding.meanwhile"));
        meanwhile.setMinWidth(0);
        meanwhile.setWrapText(true);
        meanwhile.getStyleClass().add("settings-help");
        root.getChildren().setAll(stop, doing(task), meanwhile);
        if (task instanceof Pausable pausable) {
            root.getChildren().add(1, new PauseButton(words, pausable));
        }
        task.addEventHandler(WorkerStateEvent.WORKER_STATE_CANCELLED, _ -> stopped(again));
    }

    private static Node doing(Task<?> task) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.accessibleTextProperty().bind(task.messageProperty());
        Label text = new Label();
        text.textProperty().bind(task.messageProperty());
        text.setMinWidth(0);
        text.setWrapText(true);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        HBox doing = new HBox(12, bar, text);
        doing.setAlignment(Pos.CENTER_LEFT);
        doing.setMinWidth(0);
        return doing;
    }

    private void stopped(Runnable again) {
        Button resume = new Button(words.of("preparation.paused.action"));
        resume.getStyleClass().addAll("accent", "primary", "adding-again");
        resume.setOnAction(_ -> again.run());
        say(words.of("preparation.paused.text"), resume);
    }

    /** @param open opens the catalogue */
    void finished(String name, Runnable open) {
        Button button = new Button(words.of("adding.open"));
        button.getStyleClass().addAll("accent", "primary", "adding-open");
        button.setOnAction(_ -> open.run());
        boolean hadFocus = hasFocus();
        say(words.of("adding.finished", name), button);
        if (hadFocus) {
            button.requestFocus();
        }
    }

    private boolean hasFocus() {
        return root.isFocusWithin();
    }

    private void say(String sentence, Button button) {
        Label text = new Label(sentence);
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        root.getChildren().setAll(button, text);
    }

    Node node() {
        return root;
    }
}
