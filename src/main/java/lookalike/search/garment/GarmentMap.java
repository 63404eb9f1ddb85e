package lookalike.search.garment;

import lookalike.features.ActivationMap;
import lookalike.features.Feature;
import lookalike.image.Frame;

/**
 * Where in a picture the garment is: how far each part is above the picture's mean in {@link GarmentDirection}, in
 * standard deviations of the picture's parts.
 */
final class GarmentMap {

    /** A frame has at least this many parts across and down. */
    private static final int LEAST = 2;

    private final ActivationMap map;
    /** Row by row; all 0 if the parts do not differ. */
    private final double[] strength;

    GarmentMap(ActivationMap map, GarmentDirection direction) {
        this.map = map;
        this.strength = direction.of(map);
        standardise(strength);
    }

    private static void standardise(double[] values) {
        double mean = 0;
        double squares = 0;
        for (double value : values) {
            mean += value / values.length;
            squares += value * value / values.length;
        }
        double deviation = Math.sqrt(Math.max(0, squares - mean * mean));
        for (int i = 0; i < values.length; i++) {
            values[i] = deviation > 0 ? (values[i] - mean) / deviation : 0;
        }
    }

    /**
     * @return the frame whose parts have the greatest sum: as much above the mean inside as possible, and as little
     *     outside
     */
    Frame frame() {
        double[] sums = integral();
        int side = map.side();
        double best = Double.NEGATIVE_INFINITY;
        Frame found = Frame.WHOLE;
        for (int left = 0; left < side; left++) {
            for (int right = left + LEAST; right <= side; right++) {
                for (int top = 0; top < side; top++) {
                    for (int bottom = top + LEAST; bottom <= side; bottom++) {
                        double sum = at(sums, right, bottom) - at(sums, left, bottom) - at(sums, right, top)
                                + at(sums, left, top);
                        if (sum > best) {
                            best = sum;
                            found = new Frame((double) left / side, (double) top / side, (double) (right - left) / side,
                                    (double) (bottom - top) / side);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** @return sums of all parts above and to the left of each corner (a summed-area table, Crow, 1984) */
    private double[] integral() {
        int side = map.side();
        double[] sums = new double[(side + 1) * (side + 1)];
        for (int y = 1; y <= side; y++) {
            for (int x = 1; x <= side; x++) {
                sums[y * (side + 1) + x] = strength[(y - 1) * side + x - 1] + at(sums, x - 1, y) + at(sums, x, y - 1)
                        - at(sums, x - 1, y - 1);
            }
        }
        return sums;
    }

    private double at(double[] sums, int x, int y) {
        return sums[y * (map.side() + 1) + x];
    }

    /**
     * @param least parts this far above the mean count nothing, and others by how far they are above it; in standard
     *     deviations
     * @return the weighted mean of the parts, of length 1
     */
    Feature pooled(double least) {
        float[] sum = new float[map.channels()];
        for (int channel = 0; channel < sum.length; channel++) {
            double total = 0;
            for (int part = 0; part < strength.length; part++) {
                total += map.at(channel, part) * (Math.max(0, strength[part] - least) + Math.ulp(1f));
            }
            sum[channel] = (float) total;
        }
        return new Feature(sum).normalised();
    }
}
