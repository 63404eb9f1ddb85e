package lookalike.ui.search;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Places the details on the right: beside the results, which make room for them, or over the results in a window that
 * is too narrow for both. Pseudo-class {@code beside} of the details tells which.
 */
final class SidePanel {

    /** From this width of what is left of the window on there is room for both. */
    private static final double ROOM = 780;
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    /** Kept here: a binding that is not referenced is collected and no longer informs its listeners. */
    private final BooleanBinding beside;

    /**
     * @param window as wide as the window
     * @param details over {@code under}, on the right
     * @param under what makes room for them
     */
    SidePanel(Region window, ResultDetails details, Node... under) {
        beside = Bindings.createBooleanBinding(() -> details.open().get()
                && window.getWidth() - details.width().get() >= ROOM, details.open(), window.widthProperty(),
                details.width());
        Runnable place = () -> {
            boolean isBeside = beside.get();
            details.node().pseudoClassStateChanged(BESIDE, isBeside);
            Insets room = new Insets(0, isBeside ? details.width().get() : 0, 0, 0);
            for (Node each : under) {
                StackPane.setMargin(each, room);
            }
        };
        beside.subscribe(place);
        details.width().subscribe(place);
    }
}
