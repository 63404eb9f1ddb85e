package lookalike.ui.details;

import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Contributions of the parts of a picture as a transparent picture to lay over it: opaque where they are great. */
final class HeatMap {

    private static final int PIXELS = 112;
    private static final double MAX_OPACITY = 0.75;
    private static final Color COLOUR = Color.rgb(255, 80, 0);

    private HeatMap() {}

    /**
     * @param side parts across and down
     * @param parts row by row
     */
    static Image of(int side, double[] parts) {
        double most = 0;
        for (double part : parts) {
            most = Math.max(most, part);
        }
        WritableImage image = new WritableImage(PIXELS, PIXELS);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                double share = most > 0 ? Math.max(0, interpolated(side, parts, x, y)) / most : 0;
                // Squared, so that the few parts that matter stand out from the others.
                pixels.setColor(x, y, Color.color(COLOUR.getRed(), COLOUR.getGreen(), COLOUR.getBlue(),
                        MAX_OPACITY * share * share));
            }
        }
        return image;
    }

    /** Bilinear interpolation between the centres of the parts. */
    private static double interpolated(int side, double[] parts, int x, int y) {
        double across = Math.clamp((x + 0.5) * side / PIXELS - 0.5, 0, side - 1);
        double down = Math.clamp((y + 0.5) * side / PIXELS - 0.5, 0, side - 1);
        int left = (int) across;
        int top = (int) down;
        int right = Math.min(side - 1, left + 1);
        int bottom = Math.min(side - 1, top + 1);
        double rightShare = across - left;
        double bottomShare = down - top;
        return (1 - bottomShare) * ((1 - rightShare) * parts[top * side + left] + rightShare
                * parts[top * side + right]) + bottomShare * ((1 - rightShare) * parts[bottom * side + left]
                        + rightShare * parts[bottom * side + right]);
    }

    /** @return the share that the strongest third has of what parts contribute that are alike; some may be unlike */
    static double shareOfStrongestThird(double[] parts) {
        double[] rising = parts.clone();
        Arrays.sort(rising);
        double all = 0;
        double strongest = 0;
        for (int i = 0; i < rising.length; i++) {
            all += Math.max(0, rising[i]);
            if (i >= rising.length - rising.length / 3) {
                strongest += Math.max(0, rising[i]);
            }
        }
        return all > 0 ? strongest / all : 0;
    }
}
