package lookalike.image.palette;

import lookalike.image.descriptor.GarmentPixels;

/**
 * How much each pixel counts for the garment's colours: the more, the less it has the background's colour, and the less
 * toward the edges or if it looks like skin. Unlike in descriptors, a white garment before a white wall counts where
 * its outline keeps it from the border, and pixels beside the wall, which have something of it, count half.
 */
final class GarmentShare {

    /** Within this distance a pixel is of the wall if it reaches the border: a wall's shades differ less. */
    private static final double FLAT = 5;
    private static final double NEAR_BACKGROUND = 8;
    private static final double BESIDE_BACKGROUND = .5;
    /** Of what has the background's colour within an outline. */
    private static final double ENCLOSED = .3;
    private static final double SKIN_LEFT_OUT = .8;
    private static final double FILLED = .42;
    private static final double AT_LEAST = 2e-3;

    private final float[] lab;
    private final float[] background;
    private final boolean[] outside = new boolean[GarmentPixels.COUNT];
    private final int[] queue = new int[GarmentPixels.COUNT];
    private int queued;

    private GarmentShare(GarmentPixels pixels) {
        lab = pixels.lab();
        background = pixels.background();
    }

    /** @return by pixel, row by row, above 0 and at most 1 */
    static double[] of(GarmentPixels pixels) {
        GarmentShare share = new GarmentShare(pixels);
        share.flood();
        return share.weights(pixels.skin());
    }

    private void flood() {
        for (int pixel = 0; pixel < outside.length; pixel++) {
            int x = pixel % GarmentPixels.WIDTH;
            int y = pixel / GarmentPixels.WIDTH;
            if (x == 0 || y == 0 || x == GarmentPixels.WIDTH - 1 || y == GarmentPixels.HEIGHT - 1) {
                reach(x, y);
            }
        }
        for (int i = 0; i < queued; i++) {
            int x = queue[i] % GarmentPixels.WIDTH;
            int y = queue[i] / GarmentPixels.WIDTH;
            reach(x - 1, y);
            reach(x + 1, y);
            reach(x, y - 1);
            reach(x, y + 1);
        }
    }

    private void reach(int x, int y) {
        if (x < 0 || y < 0 || x >= GarmentPixels.WIDTH || y >= GarmentPixels.HEIGHT) {
            return;
        }
        int pixel = y * GarmentPixels.WIDTH + x;
        if (!outside[pixel] && awayFromBackground(pixel) < FLAT * FLAT) {
            outside[pixel] = true;
            queue[queued++] = pixel;
        }
    }

    /** @return the squared distance of a pixel's colour to the background's */
    private double awayFromBackground(int pixel) {
        double away = 0;
        for (int channel = 0; channel < 3; channel++) {
            double difference = lab[3 * pixel + channel] - background[channel];
            away += difference * difference;
        }
        return away;
    }

    private double[] weights(float[] skin) {
        double[] weights = new double[outside.length];
        for (int pixel = 0; pixel < weights.length; pixel++) {
            int x = pixel % GarmentPixels.WIDTH;
            int y = pixel / GarmentPixels.WIDTH;
            double down = (y - GarmentPixels.HEIGHT / 2) / (GarmentPixels.HEIGHT * FILLED);
            double across = (x - GarmentPixels.WIDTH / 2) / (GarmentPixels.WIDTH * FILLED);
            double outstanding =
                    1 - Math.exp(-awayFromBackground(pixel) / (NEAR_BACKGROUND * NEAR_BACKGROUND));
            double garment = Math.max(outstanding, outside[pixel] ? 0 : ENCLOSED)
                    * (touchesOutside(x, y) ? BESIDE_BACKGROUND : 1) * (1 - SKIN_LEFT_OUT * skin[pixel]);
            weights[pixel] = Math.exp(-down * down - across * across) * (garment + AT_LEAST);
        }
        return weights;
    }

    private boolean touchesOutside(int x, int y) {
        int pixel = y * GarmentPixels.WIDTH + x;
        return x > 0 && outside[pixel - 1] || x < GarmentPixels.WIDTH - 1 && outside[pixel + 1]
                || y > 0 && outside[pixel - GarmentPixels.WIDTH]
                || y < GarmentPixels.HEIGHT - 1 && outside[pixel + GarmentPixels.WIDTH];
    }
}
