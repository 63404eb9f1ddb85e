package lookalike.image.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lookalike.image.RgbImage;
import lookalike.image.descriptor.GarmentPixels;

/**
 * Finds the main colours of a garment: weighted k-means in CIELAB, each pixel by how much it belongs to the garment.
 * Starts from the mean and adds the pixel that is worst represented, so there is no chance in it.
 */
public final class Palettes {

    private static final int ROUNDS = 8;
    /** Colours nearer than this are one. */
    private static final double SAME = 14;
    /** A smaller share is a button, or the seam to the background. */
    private static final double LEAST_SHARE = .1;

    private final float[] lab;
    private final double[] weights;
    private final List<double[]> centres = new ArrayList<>();
    private final int[] nearest;

    private Palettes(GarmentPixels pixels) {
        lab = pixels.lab();
        weights = GarmentShare.of(pixels);
        nearest = new int[weights.length];
    }

    /** @param image of any size; its aspect ratio is not kept */
    public static Palette of(RgbImage image) {
        return of(GarmentPixels.of(image));
    }

    /** @return the palette of a picture that is reduced already */
    public static Palette of(GarmentPixels pixels) {
        return new Palettes(pixels).find();
    }

    private Palette find() {
        centres.add(mean(0));
        while (centres.size() < Palette.MOST) {
            int worst = worst();
            if (distance(worst, centres.get(nearest[worst])) < SAME * SAME) {
                break;
            }
            centres.add(new double[] {lab[3 * worst], lab[3 * worst + 1], lab[3 * worst + 2]});
            settle();
        }
        return palette();
    }

    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            assign();
            for (int k = 0; k < centres.size(); k++) {
                centres.set(k, mean(k));
            }
        }
        assign();
    }

    private void assign() {
        for (int pixel = 0; pixel < nearest.length; pixel++) {
            for (int k = 0; k < centres.size(); k++) {
                if (distance(pixel, centres.get(k)) < distance(pixel, centres.get(nearest[pixel]))) {
                    nearest[pixel] = k;
                }
            }
        }
    }

    /** @return the pixel that adds most to the error */
    private int worst() {
        int worst = 0;
        double most = -1;
        for (int pixel = 0; pixel < nearest.length; pixel++) {
            double error = weights[pixel] * distance(pixel, centres.get(nearest[pixel]));
            if (error > most) {
                most = error;
                worst = pixel;
            }
        }
        return worst;
    }

    private double[] mean(int k) {
        double[] sums = new double[3];
        double total = 0;
        for (int pixel = 0; pixel < nearest.length; pixel++) {
            if (nearest[pixel] == k) {
                total += weights[pixel];
                for (int channel = 0; channel < 3; channel++) {
                    sums[channel] += weights[pixel] * lab[3 * pixel + channel];
                }
            }
        }
        return total == 0 ? centres.get(k) : new double[] {sums[0] / total, sums[1] / total, sums[2] / total};
    }

    private double distance(int pixel, double[] centre) {
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            double difference = lab[3 * pixel + channel] - centre[channel];
            sum += difference * difference;
        }
        return sum;
    }

    private Palette palette() {
        double[] shares = new double[centres.size()];
        double total = 0;
        for (int pixel = 0; pixel < nearest.length; pixel++) {
            shares[nearest[pixel]] += weights[pixel];
            total += weights[pixel];
        }
        List<Shade> shades = new ArrayList<>();
        double kept = 0;
        for (int k = 0; k < shares.length; k++) {
            if (shares[k] >= LEAST_SHARE * total) {
                double[] centre = centres.get(k);
                shades.add(new Shade(new LabColour(centre[0], centre[1], centre[2]), shares[k]));
                kept += shares[k];
            }
        }
        double all = kept;
        return new Palette(shades.stream().map(shade -> new Shade(shade.colour(), shade.share() / all))
                .sorted(Comparator.comparingDouble(Shade::share).reversed()).toList());
    }
}
