package lookalike.ui.details;

import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Contributions of the parts of a picture as a picture to lay over it. The strongest third is left as it is, within an
 * outline of a light line between two dark ones; all else is darkened, the less it contributes the more. So it can be
 * read on garments of every colour: a tint could not, as there are garments of that colour.
 */
final class HeatMap {

    /** Pixels of the longer side. */
    private static final int PIXELS = 480;
    private static final double MAX_DARKNESS = 0.68;
    private static final double MIN_DARKNESS = 0.42;
    /** Half the width of the light line, in pixels. */
    private static final double LIGHT = 2.5;
    /** From the middle of the light line to the end of the dark one, in pixels. */
    private static final double DARK = 5;
    private static final Color VEIL = Color.rgb(20, 22, 28);

    private final int side;
    private final double[] parts;
    private final int width;
    private final int height;
    /** The least that a part of the strongest third contributes. */
    private final double level;

    private HeatMap(int side, double[] parts, double width, double height) {
        double scale = PIXELS / Math.max(width, height);
        this.side = side;
        this.parts = parts;
        this.width = (int) Math.max(1, Math.round(width * scale));
        this.height = (int) Math.max(1, Math.round(height * scale));
        double[] rising = parts.clone();
        Arrays.sort(rising);
        this.level = rising[Math.max(0, rising.length - Math.max(1, rising.length / 3))];
    }

    /**
     * @param side parts across and down
     * @param parts row by row
     * @param width of the picture below, in any unit
     * @param height of the picture below, in the same
     */
    static Image of(int side, double[] parts, double width, double height) {
        return new HeatMap(side, parts, width, height).draw();
    }

    private Image draw() {
        WritableImage image = new WritableImage(width, height);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setColor(x, y, colour(x, y));
            }
        }
        return image;
    }

    private Color colour(int x, int y) {
        double here = interpolated(x, y);
        double distance = distance(x, y, here);
        if (distance < LIGHT) {
            return Color.WHITE;
        }
        if (distance < DARK) {
            return VEIL;
        }
        if (here >= level) {
            return Color.TRANSPARENT;
        }
        double share = level > 0 ? Math.clamp(here / level, 0, 1) : 0;
        return Color.color(VEIL.getRed(), VEIL.getGreen(), VEIL.getBlue(),
                MAX_DARKNESS - (MAX_DARKNESS - MIN_DARKNESS) * share);
    }

    /** @return how many pixels the outline is away, nearly; far where all around contributes as much */
    private double distance(int x, int y, double here) {
        double across = (interpolated(x + 1, y) - interpolated(x - 1, y)) / 2;
        double down = (interpolated(x, y + 1) - interpolated(x, y - 1)) / 2;
        double slope = Math.hypot(across, down);
        return slope == 0 ? Double.POSITIVE_INFINITY : Math.abs(here - level) / slope;
    }

    /** Bilinear interpolation between the centres of the parts. */
    private double interpolated(int x, int y) {
        double across = Math.clamp((x + 0.5) * side / width - 0.5, 0, side - 1);
        double down = Math.clamp((y + 0.5) * side / height - 0.5, 0, side - 1);
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
