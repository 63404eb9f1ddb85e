package lookalike.ui.theme;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * The ground around menus, tooltips and pop-overs, whose shadows need transparent windows. Where the system has none,
 * as on many remote desktops, JavaFX draws a white frame in their place, which glares in the dark theme.
 */
final class PopupGround {

    private PopupGround() {}

    /**
     * Gives popups the colour of their window from now on, if the system has no transparent windows.
     *
     * @return ends it
     */
    static Subscription follow() {
        return Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW) ? Subscription.EMPTY : colour();
    }

    /** Gives popups the colour of their window from now on. */
    static Subscription colour() {
        ListChangeListener<Window> opened = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(PopupGround::colour);
            }
        };
        Window.getWindows().addListener(opened);
        return () -> Window.getWindows().removeListener(opened);
    }

    private static void colour(Window window) {
        Window owner = window;
        while (owner instanceof PopupWindow popup && popup.getOwnerWindow() != null) {
            owner = popup.getOwnerWindow();
        }
        if (owner != window && owner.getScene() != null && owner.getScene().getRoot() instanceof Region root
                && root.getBackground() != null && !root.getBackground().getFills().isEmpty()
                && root.getBackground().getFills().getLast().getFill() instanceof Color ground) {
            window.getScene().setFill(ground);
        }
    }
}
