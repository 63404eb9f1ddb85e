package lookalike.build.sample;

import java.awt.image.BufferedImage;
import lookalike.build.sample.drawing.Studio;
import lookalike.build.sample.garment.Garment;
import lookalike.build.sample.garment.Style;

/**
 * The values that determine a catalogue picture.
 *
 * @param seed varies the background a little
 */
record SamplePicture(Garment garment, Style style, long seed) {

    BufferedImage draw() {
        return Studio.picture(easel -> garment.draw(easel, style), garment.standing(), seed);
    }
}
