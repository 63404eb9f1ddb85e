package lookalike.ui.status;

import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.search.SearchResult;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bottom of the window: a line for each running task, with its progress and a button to stop it. */
public final class StatusController {

    private final Messages words;

    @FXML
    private VBox tasks;
    @FXML
    private HBox idle;
    @FXML
    private Label state;

    public StatusController(Messages words) {
        this.words = words;
    }

    /**
     * Shows, while no task runs, how long the last search took.
     *
     * @param answer its results, or null
     */
    public void rest(SearchResult answer) {
        if (answer == null) {
            state.setText(words.of("status.private"));
            state.setTooltip(null);
            state.setAccessibleText(null);
            return;
        }
        SearchResult.Timing timing = answer.timing();
        double took = timing.decode() + timing.extract() + timing.search();
        boolean compared = !answer.matches().isEmpty() && answer.matches().getFirst().isCompared();
        String how = !compared ? words.of("status.took.text", took) : answer.approximation()
                .map(some -> words.of("status.took.forest", took, some.recall(), some.k()))
                .orElseGet(() -> words.of("status.took.exact", took));
        state.setText(words.of("status.took", took));
        state.setTooltip(new Tooltip(how));
        state.setAccessibleText(how);
    }

    /** Shows a task until it is over. */
    public void watch(Task<?> task) {
        HBox line = row(task);
        tasks.getChildren().add(line);
        refreshIdle();
        task.runningProperty().subscribe((was, is) -> {
            if (was && !is) {
                tasks.getChildren().remove(line);
                refreshIdle();
            }
        });
    }

    private HBox row(Task<?> task) {
        Label what = new Label();
        what.textProperty().bind(task.messageProperty());
        what.setMinWidth(0);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.getStyleClass().add("small");
        bar.setMinWidth(Region.USE_PREF_SIZE);
        bar.accessibleTextProperty().bind(task.messageProperty());
        Button stop = new Button(null, new FontIcon(Feather.X));
        stop.getStyleClass().addAll("flat", "button-icon", "status-stop");
        stop.setTooltip(new Tooltip(words.of("status.stop")));
        stop.setAccessibleText(words.of("status.stop"));
        stop.setOnAction(_ -> task.cancel(false));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(what, gap, bar, stop);
        if (task instanceof Pausable pausable) {
            line.getChildren().add(3, new PauseButton(words, pausable));
        }
        line.getStyleClass().add("status-line");
        return line;
    }

    private void refreshIdle() {
        boolean busy = !tasks.getChildren().isEmpty();
        Visibility.set(idle, !busy);
    }
}
