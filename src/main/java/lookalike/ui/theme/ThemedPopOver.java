package lookalike.ui.theme;

import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.Path;
import javafx.stage.Screen;
import org.controlsfx.control.PopOver;

/** A pop-over in the colours of the theme, below what it belongs to; Escape closes it, whatever has the focus in it. */
public final class ThemedPopOver extends PopOver {

    /** Height of its arrow, its border and its shadow. */
    private static final double AROUND = 48;
    /** What must be seen of it in any case. */
    private static final double LOWEST = 96;

    public ThemedPopOver(Node content) {
        super(content);
        setArrowLocation(ArrowLocation.TOP_LEFT);
        setDetachable(false);
        setAnimated(false);
        // Its own style sheet is nearer than any of the window.
        skinProperty().subscribe(skin -> {
            if (skin != null) {
                skin.getNode().lookupAll(".border").forEach(border -> border.setStyle(
                        "-fx-fill: -color-bg-default; -fx-stroke: -color-border-default;"));
            }
        });
        // Lists and fields keep the key for themselves, even with nothing to cancel.
        getScene().addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                hide();
                key.consume();
            }
        });
    }

    /**
     * Opens it with its arrow at the middle of a node, to the side where there is more room, and no higher than there
     * is room below: the system would move it over the node.
     */
    public void showBelow(Node node) {
        fit(node.localToScreen(node.getBoundsInLocal()));
        showWhole(node);
    }

    /** Opens it the same, but as high as it is, over the node if there is too little room below. */
    public void showWhole(Node node) {
        Bounds place = node.localToScene(node.getBoundsInLocal());
        setArrowLocation(place.getCenterX() > node.getScene().getWidth() / 2 ? ArrowLocation.TOP_RIGHT
                : ArrowLocation.TOP_LEFT);
        show(node);
        // It was placed by the width that it has without a style sheet.
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        Bounds onScreen = node.localToScreen(node.getBoundsInLocal());
        tip().ifPresent(tip -> setAnchorX(getAnchorX() + onScreen.getCenterX() - tip.getX()));
    }

    private void fit(Bounds above) {
        if (getContentNode() instanceof Region content) {
            Rectangle2D screen = Screen.getScreensForRectangle(above.getMinX(), above.getMinY(), above.getWidth(),
                    above.getHeight()).stream().findFirst().orElse(Screen.getPrimary()).getVisualBounds();
            content.setMaxHeight(Math.max(LOWEST, screen.getMaxY() - above.getMaxY() - AROUND));
        }
    }

    /** @return where its arrow points, on the screen; empty while it is closed */
    public Optional<Point2D> tip() {
        if (getSkin() == null || !(getSkin().getNode().lookup(".border") instanceof Path border)) {
            return Optional.empty();
        }
        return border.getElements().stream().filter(LineTo.class::isInstance).map(LineTo.class::cast)
                .min(Comparator.comparingDouble(LineTo::getY))
                .map(highest -> border.localToScreen(highest.getX(), highest.getY()));
    }
}
