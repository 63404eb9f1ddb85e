package lookalike.image.descriptor;

import java.util.Arrays;

/**
 * Edges of lightness by Sobel: their directions (8 between 0 and 180 degrees, by strength) in 3 x 4 cells, and how
 * strong they are (16 steps, by how much a pixel belongs to the garment).
 */
final class EdgeHistograms {

    private static final int DIRECTIONS = 8;
    private static final int CELL = 10;
    private static final int CELLS_ACROSS = GarmentPixels.WIDTH / CELL;
    private static final int ALL_DIRECTIONS = DIRECTIONS * CELLS_ACROSS * (GarmentPixels.HEIGHT / CELL);
    private static final int STRENGTHS = 16;
    private static final float STRENGTH = 12;
    /** Makes strengths four times Sobel's, so that a step of lightness by .75 is one step of strength. */
    private static final double SCALE = 4;

    private final double[] directions = new double[ALL_DIRECTIONS];
    private final double[] strengths = new double[STRENGTHS];

    EdgeHistograms(GarmentPixels pixels) {
        for (int y = 0; y < GarmentPixels.HEIGHT; y++) {
            for (int x = 0; x < GarmentPixels.WIDTH; x++) {
                float across = (float) (SCALE * slope(pixels.lab(), x, y, 1, 0));
                float down = (float) (SCALE * slope(pixels.lab(), x, y, 0, 1));
                float strength = (float) Math.hypot(across, down);
                int cell = y / CELL * CELLS_ACROSS + x / CELL;
                directions[cell * DIRECTIONS + direction(across, down)] += strength;
                strengths[Math.min((int) (strength / STRENGTH), STRENGTHS - 1)] +=
                        pixels.weights()[y * GarmentPixels.WIDTH + x];
            }
        }
    }

    /** Writes the square roots of both histograms. */
    void write(float[] values, int at) {
        write(directions, 1e-6, values, at);
        write(strengths, 1e-9, values, at + ALL_DIRECTIONS);
    }

    private static void write(double[] sums, double least, float[] values, int at) {
        double total = Math.max(Arrays.stream(sums).sum(), least);
        for (int i = 0; i < sums.length; i++) {
            values[at + i] = (float) Math.sqrt(sums[i] / total);
        }
    }

    /** In single precision, since directions at the limit between two steps are frequent: upright and level edges. */
    private static int direction(float across, float down) {
        float half = (float) Math.PI;
        float angle = (float) Math.atan2(down, across) % half;
        float turned = angle < 0 ? angle + half : angle;
        return (int) (turned / half * DIRECTIONS) % DIRECTIONS;
    }

    /** The difference along one axis, smoothed by 1, 2, 1 along the other; pixels at the sides count twice. */
    private static double slope(float[] lab, int x, int y, int dx, int dy) {
        double slope = 0;
        for (int i = -1; i <= 1; i++) {
            int atX = x + i * dy;
            int atY = y + i * dx;
            float difference = lightness(lab, atX + dx, atY + dy) - lightness(lab, atX - dx, atY - dy);
            slope += (i == 0 ? 2 : 1) * difference;
        }
        return slope;
    }

    private static float lightness(float[] lab, int x, int y) {
        int inX = Math.clamp(x, 0, GarmentPixels.WIDTH - 1);
        int inY = Math.clamp(y, 0, GarmentPixels.HEIGHT - 1);
        return lab[3 * (inY * GarmentPixels.WIDTH + inX)];
    }
}
