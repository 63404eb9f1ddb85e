package lookalike.ui.pictures;

import java.util.Optional;
import javafx.scene.paint.Color;
import lookalike.image.RgbImage;

/**
 * The plain background of a product picture; studios light it evenly from side to side, less so from top to bottom.
 *
 * @param top the colour of its upper corners
 * @param bottom the colour of its lower corners
 */
public record PictureBackground(Color top, Color bottom) {

    /** Greatest difference of an edge pixel's channel from the background there, of 255. */
    private static final int TOLERANCE = 14;
    /** Share of the edge that must be background. */
    private static final double MIN_SHARE = 0.9;

    /** @return the background at the picture's edge, if nearly all of the edge shows it */
    static Optional<PictureBackground> of(RgbImage picture) {
        int rows = Math.max(1, picture.height() / 20);
        double[] top = edgeMean(picture, 0, rows);
        double[] bottom = edgeMean(picture, picture.height() - rows, picture.height());
        int same = 0;
        int all = 0;
        for (int y = 0; y < picture.height(); y++) {
            double down = picture.height() == 1 ? 0 : (double) y / (picture.height() - 1);
            boolean whole = y == 0 || y == picture.height() - 1;
            for (int x = 0; x < picture.width(); x += whole ? 1 : Math.max(1, picture.width() - 1)) {
                all++;
                same += matches(picture, x, y, top, bottom, down) ? 1 : 0;
            }
        }
        return same >= MIN_SHARE * all ? Optional.of(new PictureBackground(colour(top), colour(bottom)))
                : Optional.empty();
    }

    /** @return the mean of the first and the last pixel of some rows */
    private static double[] edgeMean(RgbImage picture, int from, int to) {
        double[] mean = new double[3];
        for (int y = from; y < to; y++) {
            for (int channel = 0; channel < 3; channel++) {
                mean[channel] += (channel(picture, 0, y, channel) + channel(picture, picture.width() - 1, y, channel))
                        / (2.0 * (to - from));
            }
        }
        return mean;
    }

    private static boolean matches(RgbImage picture, int x, int y, double[] top, double[] bottom, double down) {
        for (int channel = 0; channel < 3; channel++) {
            double expected = top[channel] + down * (bottom[channel] - top[channel]);
            if (Math.abs(channel(picture, x, y, channel) - expected) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private static int channel(RgbImage picture, int x, int y, int channel) {
        return picture.rgb()[3 * (y * picture.width() + x) + channel] & 0xff;
    }

    private static Color colour(double[] levels) {
        return Color.rgb((int) Math.round(levels[0]), (int) Math.round(levels[1]), (int) Math.round(levels[2]));
    }
}
