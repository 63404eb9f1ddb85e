package lookalike.ui;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lookalike.ui.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Restores a window's position.
 *
 * @param stage the window
 */
record WindowPlace(Stage stage) {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 600;
    /** The height of a large one; what is spared by a lower one is not missed. */
    private static final double TITLE_BAR = 40;
    /** This much of a window must be on some screen; otherwise a screen has been unplugged. */
    private static final double MIN_VISIBLE = 120;

    /** @return a scene of the size that a window has at first; it cannot be made too small */
    Scene scene(Parent root) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        // A screen of 1366 x 768 at 200 % has 683 x 384 points.
        Dimension2D least = least(screen);
        stage.setMinWidth(least.getWidth());
        stage.setMinHeight(least.getHeight());
        Dimension2D first = first(screen);
        return new Scene(root, first.getWidth(), first.getHeight());
    }

    /** @return the size of what a window shows at first, below a title bar that is on the screen, too */
    static Dimension2D first(Rectangle2D screen) {
        return new Dimension2D(Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight() - TITLE_BAR));
    }

    /** @return the least size of a window, which fits on its screen even before the system adds a title bar to it */
    static Dimension2D least(Rectangle2D screen) {
        return new Dimension2D(Math.min(MIN_WIDTH, screen.getWidth()),
                Math.min(MIN_HEIGHT, screen.getHeight() - TITLE_BAR));
    }

    /**
     * Moves the window to a position, if it is visible there.
     *
     * @param place or null
     */
    void restore(Settings.@Nullable Place place) {
        if (place == null || Screen.getScreensForRectangle(place.x(), place.y(), MIN_VISIBLE, MIN_VISIBLE).isEmpty()) {
            return;
        }
        Rectangle2D screen = Screen.getScreensForRectangle(place.x(), place.y(), MIN_VISIBLE, MIN_VISIBLE).getFirst()
                .getVisualBounds();
        stage.setX(Math.max(screen.getMinX(), place.x()));
        stage.setY(Math.max(screen.getMinY(), place.y()));
        stage.setWidth(Math.min(screen.getWidth(), place.width()));
        stage.setHeight(Math.min(screen.getHeight(), place.height()));
        stage.setMaximized(place.maximised());
    }

    /** @return where the window is now */
    Settings.Place current() {
        return new Settings.Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(),
                stage.isMaximized());
    }
}
