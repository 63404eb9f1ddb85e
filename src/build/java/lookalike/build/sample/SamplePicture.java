package lookalike.build.sample;

import java.awt.image.BufferedImage;
import lookalike.build.sample.drawing.Studio;
import lookalike.build.sample.garment.Garment;
import lookalike.build.sample.garment.Style;

/**
 * All that a catalogue picture depends on.
 *
 * @param seed varies the ground a little
 */
record SamplePicture(Garment garment, Style style, long seed) {

    BufferedImage draw() {
        return Studio.picture(easel -> garment.draw(easel, style), garment.standing(), seed);
    }
}
