package lookalike.ui.status;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import lookalike.ui.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that pauses work, and lets it go on. */
public final class PauseButton extends ToggleButton {

    private final Messages words;

    /** @param task that may be paused already */
    public PauseButton(Messages words, Pausable task) {
        this.words = words;
        getStyleClass().addAll("flat", "button-icon", "status-pause");
        setTooltip(new Tooltip());
        setSelected(task.isPaused());
        setOnAction(_ -> {
            task.pause(isSelected());
            show();
        });
        show();
    }

    private void show() {
        String text = words.of(isSelected() ? "status.resume" : "status.pause");
        setGraphic(new FontIcon(isSelected() ? Feather.PLAY : Feather.PAUSE));
        getTooltip().setText(text);
        setAccessibleText(text);
    }
}
