package lookalike.ui.capture;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A picture of one screen.
 *
 * @param bounds of the screen, in the toolkit's coordinates
 * @param image in the screen's own pixels, of which there may be more
 */
record ScreenShot(Rectangle2D bounds, Image image) {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenShot.class);

    /** @return a picture of each screen; none if the system refuses that */
    static List<ScreenShot> ofAllScreens() {
        List<ScreenShot> shots = new ArrayList<>();
        try {
            Robot robot = new Robot();
            for (Screen screen : Screen.getScreens()) {
                shots.add(new ScreenShot(screen.getBounds(), robot.getScreenCapture(null, screen.getBounds(), false)));
            }
        } catch (RuntimeException refused) {
            // Which exception it is differs from system to system, and all mean the same to the user.
            LOG.info("the screen cannot be captured", refused);
            return List.of();
        }
        return shots;
    }

    /** @return whether it is of one colour, as where the system hides other programs' windows */
    boolean isBlank() {
        int width = (int) image.getWidth();
        PixelReader reader = image.getPixelReader();
        int[] row = new int[width];
        int first = reader.getArgb(0, 0);
        for (int y = 0; y < (int) image.getHeight(); y++) {
            reader.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            for (int pixel : row) {
                if (pixel != first) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * @param part of the screen, from its upper left corner, in the toolkit's coordinates
     * @return that part, at least a pixel
     */
    Image part(Rectangle2D part) {
        double scaleX = image.getWidth() / bounds.getWidth();
        double scaleY = image.getHeight() / bounds.getHeight();
        int x = (int) Math.clamp(Math.floor(part.getMinX() * scaleX), 0, image.getWidth() - 1);
        int y = (int) Math.clamp(Math.floor(part.getMinY() * scaleY), 0, image.getHeight() - 1);
        int width = (int) Math.clamp(Math.rint(part.getWidth() * scaleX), 1, image.getWidth() - x);
        int height = (int) Math.clamp(Math.rint(part.getHeight() * scaleY), 1, image.getHeight() - y);
        return new WritableImage(image.getPixelReader(), x, y, width, height);
    }
}
