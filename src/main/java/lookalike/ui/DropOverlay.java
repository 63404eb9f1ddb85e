package lookalike.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** Lies over the window while something is dragged over it, and says what dropping it would do. */
final class DropOverlay {

    private final Messages words;
    private final Node pane;
    private final Label text;

    DropOverlay(Messages words, Node pane, Label text) {
        this.words = words;
        this.pane = pane;
        this.text = text;
        hide();
    }

    /** Accepts what comes from outside of the window; what is dragged within it has targets of its own. */
    void dragged(DragEvent drag) {
        if (drag.getGestureSource() != null) {
            return;
        }
        drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        if (!pane.isVisible()) {
            show(DroppedContent.of(drag.getDragboard()::getContent));
        }
        drag.consume();
    }

    void show(DroppedContent content) {
        text.setText(words.of(content instanceof DroppedContent.Collection ? "drop.catalogue" : "drop.photo"));
        Visibility.set(pane, true);
    }

    void hide() {
        Visibility.set(pane, false);
    }
}
