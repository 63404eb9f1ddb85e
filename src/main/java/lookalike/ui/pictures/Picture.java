package lookalike.ui.pictures;

import java.util.Optional;
import javafx.scene.image.Image;

/**
 * A picture for the screen.
 *
 * @param image scaled down to what the screen needs
 * @param background the plain background at its edges, if any; the space around the picture continues it
 */
public record Picture(Image image, Optional<PictureBackground> background) {}
