package lookalike.ui.pictures;

import javafx.scene.image.Image;

/**
 * A picture for the screen.
 *
 * @param image scaled down to what the screen needs
 */
public record Picture(Image image) {}
