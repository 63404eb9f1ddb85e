package lookalike.ui;

import static lookalike.ui.WindowWait.until;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeEach;

/** A window with results, whose controls are looked at as they stand on the screen. */
abstract class ControlsJourney extends PhotoJourney {

    @BeforeEach
    void awaitSuggestions() throws Exception {
        until(() -> window.sees(".query-part"));
    }

    final Parent root() {
        return window.stage().getScene().getRoot();
    }

    /** @return a node and all that is seen in it, down to whole controls */
    static Stream<Node> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        boolean isWhole = node instanceof Control && !(node instanceof ScrollPane);
        return Stream.concat(Stream.of(node), node instanceof Parent parent && !isWhole
                ? parent.getChildrenUnmodifiable().stream().flatMap(ControlsJourney::seen) : Stream.empty());
    }
}
