package lookalike.ui.theme;

import javafx.scene.Node;

/** Shows and hides parts of a screen. */
public final class Visibility {

    private Visibility() {}

    /** Shows a node, or hides it so that it takes no room either. */
    public static void set(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
