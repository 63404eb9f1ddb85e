package lookalike.ui.pictures;

import java.util.Optional;
import javafx.scene.image.Image;

/**
 * A picture ready to be shown.
 *
 * @param image scaled down to what the screen needs
 * @param ground what its edges show, if that is plain: what lies around the picture continues it
 */
public record Picture(Image image, Optional<PictureBackground> ground) { }
