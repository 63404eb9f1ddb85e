package lookalike.ui.theme;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** A pop-over in the colours of the theme; by itself it is white in any. */
public final class ThemedPopOver extends PopOver {

    /** @param arrow the side and the place of the arrow */
    public ThemedPopOver(Node content, ArrowLocation arrow) {
        super(content);
        setArrowLocation(arrow);
        setDetachable(false);
        // Its own style sheet is nearer than any of the window.
        skinProperty().subscribe(skin -> {
            if (skin != null) {
                skin.getNode().lookupAll(".border").forEach(border -> border.setStyle(
                        "-fx-fill: -color-bg-default; -fx-stroke: -color-border-default;"));
            }
        });
    }
}
