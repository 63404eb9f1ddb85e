package lookalike.image.descriptor;

/**
 * The garment's colours: all of it in fine cells, three stripes of equal weight from top to bottom in coarse ones, and
 * nine numbers of its mean, its spread, the border and the skin.
 */
final class ColourHistograms {

    private static final SoftHistogram FINE = new SoftHistogram(new double[] {8, 22, 38, 55, 72, 90},
            new double[] {-45, -25, -12, -4, 4, 12, 25, 42, 62}, new double[] {-55, -34, -18, -8, 0, 8, 18, 34, 55});
    private static final SoftHistogram COARSE = new SoftHistogram(new double[] {12, 37, 62, 87},
            new double[] {-25, -8, 0, 12, 40}, new double[] {-35, -12, 0, 12, 35});
    private static final int STRIPES = 3;
    /** About {@code 1 / sqrt(3)}: the three stripes together weigh as much as the whole. */
    private static final double STRIPE_WEIGHT = .577;
    private static final double LEAST = 1e-9;
    /** Brings the nine numbers near those of histograms. */
    private static final double SCALE = 50;

    private final GarmentPixels pixels;

    ColourHistograms(GarmentPixels pixels) {
        this.pixels = pixels;
    }

    void write(float[] values) {
        double[] fine = new double[FINE.cells()];
        double[] coarse = new double[STRIPES * COARSE.cells()];
        int[] stripes = stripes();
        for (int pixel = 0; pixel < GarmentPixels.COUNT; pixel++) {
            float weight = pixels.weights()[pixel];
            FINE.add(pixels.lab(), 3 * pixel, weight, fine, 0);
            COARSE.add(pixels.lab(), 3 * pixel, weight, coarse,
                    stripes[pixel / GarmentPixels.WIDTH] * COARSE.cells());
        }
        write(fine, 0, fine.length, 1, values, 0);
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            int from = stripe * COARSE.cells();
            write(coarse, from, COARSE.cells(), STRIPE_WEIGHT, values, fine.length + from);
        }
        writeMoments(values, fine.length + coarse.length);
    }

    private static void write(double[] sums, int from, int count, double weight, float[] values, int at) {
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += sums[from + i];
        }
        for (int i = 0; i < count; i++) {
            values[at + i] = (float) (Math.sqrt(sums[from + i] / Math.max(total, LEAST)) * weight);
        }
    }

    /** @return the stripe of each row: the first third of all weight from the top, the second, the last */
    private int[] stripes() {
        double[] sums = new double[GarmentPixels.HEIGHT];
        double sum = 0;
        for (int y = 0; y < sums.length; y++) {
            for (int x = 0; x < GarmentPixels.WIDTH; x++) {
                sum += pixels.weights()[y * GarmentPixels.WIDTH + x];
            }
            sums[y] = sum;
        }
        int[] stripes = new int[sums.length];
        for (int y = 0; y < sums.length; y++) {
            stripes[y] = Math.min((int) (sums[y] / sum * 2.9999), STRIPES - 1);
        }
        return stripes;
    }

    private void writeMoments(float[] values, int at) {
        double weight = 0;
        double skin = 0;
        for (int pixel = 0; pixel < GarmentPixels.COUNT; pixel++) {
            weight += pixels.weights()[pixel];
            skin += pixels.skin()[pixel];
        }
        for (int channel = 0; channel < 3; channel++) {
            double mean = 0;
            for (int pixel = 0; pixel < GarmentPixels.COUNT; pixel++) {
                mean += pixels.lab()[3 * pixel + channel] * pixels.weights()[pixel] / weight;
            }
            double variance = 0;
            for (int pixel = 0; pixel < GarmentPixels.COUNT; pixel++) {
                double away = pixels.lab()[3 * pixel + channel] - mean;
                variance += away * away * pixels.weights()[pixel] / weight;
            }
            values[at + channel] = (float) (mean / SCALE);
            values[at + 3 + channel] = (float) (Math.sqrt(variance) / SCALE);
        }
        values[at + 6] = (float) (borderSpread() / SCALE);
        values[at + 7] = (float) (skin / GarmentPixels.COUNT);
        values[at + 8] = (float) (weight / GarmentPixels.COUNT);
    }

    /** @return how far the border's numbers are from the background's, on average */
    private double borderSpread() {
        float[] border = pixels.border();
        double sum = 0;
        for (int i = 0; i < border.length; i++) {
            sum += Math.abs(border[i] - pixels.background()[i % 3]);
        }
        return sum / border.length;
    }
}
