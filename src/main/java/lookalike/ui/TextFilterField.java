package lookalike.ui;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.util.Duration;
import lookalike.ui.search.SearchState;

/** The header's text field: filters products by its text when the user presses Enter or pauses. */
final class TextFilterField {

    private static final Duration PAUSE = Duration.millis(300);

    private final TextField field;
    private final SearchState state;
    private final Runnable applied;
    private final PauseTransition pause = new PauseTransition(PAUSE);

    /** @param applied told before another text filters */
    TextFilterField(TextField field, SearchState state, Runnable applied) {
        this.field = field;
        this.state = state;
        this.applied = applied;
        pause.setOnFinished(_ -> apply());
        field.textProperty().addListener((_, _, _) -> pause.playFromStart());
        field.setOnAction(_ -> apply());
        state.selection().subscribe(filter -> {
            if (!filter.text().equals(field.getText().strip())) {
                field.setText(filter.text());
            }
        });
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void apply() {
        pause.stop();
        String text = field.getText().strip();
        if (!text.equals(state.selection().get().text())) {
            applied.run();
            state.selection().set(state.selection().get().with(text));
        }
    }
}
