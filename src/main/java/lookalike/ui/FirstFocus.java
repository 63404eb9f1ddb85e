package lookalike.ui;

import java.util.List;
import javafx.scene.Node;

/**
 * Where the focus is before the user moves it: on what the screen asks for first, and not on the first control of the
 * header, to which JavaFX gives it otherwise.
 */
final class FirstFocus {

    private final Node frame;
    private final List<Node> firsts;

    /**
     * @param frame has it as long as no screen is shown, as does what is neither seen nor changed by keys
     * @param firsts the main action of each screen
     */
    FirstFocus(Node frame, Node... firsts) {
        this.frame = frame;
        this.firsts = List.of(firsts);
        frame.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                frame.requestFocus();
            }
        });
        for (Node first : firsts) {
            // A scroll pane adds its content when it is shown.
            first.sceneProperty().subscribe(this::give);
        }
    }

    /** Gives it to the screen that is shown now, unless the user has moved it. */
    void give() {
        if (frame.getScene() != null && frame.getScene().getFocusOwner() == frame) {
            firsts.stream().filter(FirstFocus::isShown).findFirst().ifPresent(Node::requestFocus);
        }
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
