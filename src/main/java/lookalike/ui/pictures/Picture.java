package lookalike.ui.pictures;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/**
 * A picture ready to be shown.
 *
 * @param image scaled down to what the screen needs
 * @param ground the one colour along its edges, if there is one: what lies around it continues it
 */
public record Picture(Image image, Optional<Color> ground) { }
