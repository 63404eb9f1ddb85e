package lookalike.features.resnet.graph;

import java.nio.FloatBuffer;

/** The distribution of a tensor's values: first its extremes, then, over the same pictures, a histogram. */
final class ActivationHistogram {

    private static final int BINS = 2048;

    private float low;
    private float high;
    private final long[] counts = new long[BINS];
    private long total;

    /** First pass. */
    void widen(FloatBuffer values) {
        for (int i = values.position(); i < values.limit(); i++) {
            low = Math.min(low, values.get(i));
            high = Math.max(high, values.get(i));
        }
    }

    /** Second pass. */
    void count(FloatBuffer values) {
        double scale = BINS / ((double) high - low);
        for (int i = values.position(); i < values.limit(); i++) {
            counts[Math.clamp((int) ((values.get(i) - low) * scale), 0, BINS - 1)]++;
        }
        total += values.remaining();
    }

    /** @return from the least to the greatest value */
    ActivationRange range() {
        return new ActivationRange(low, high);
    }

    /** @return without {@code share} of the values at each end; an end at 0 stays there */
    ActivationRange within(double share) {
        return new ActivationRange(low == 0 ? 0 : Math.min(0, end(share, 0, 1)), Math.max(end(share, BINS - 1, -1),
                1e-6f));
    }

    private float end(double share, int from, int step) {
        long left = (long) (share * total);
        int bin = from;
        while (counts[bin] <= left) {
            left -= counts[bin];
            bin += step;
        }
        return value(step > 0 ? bin : bin + 1);
    }

    /** @return the mean square of what values lose that are kept in 8 bits of this range */
    double squaredError(ActivationRange range) {
        double rounding = (double) range.scale() * range.scale() / 12;
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                float middle = (value(bin) + value(bin + 1)) / 2;
                // Zero is kept exactly; most values behind a rectifier are.
                boolean zero = bin == 0 && low == 0;
                float outside = Math.max(0, Math.max(range.low() - middle, middle - range.high()));
                sum += counts[bin] * (outside > 0 ? (double) outside * outside : zero ? 0 : rounding);
            }
        }
        return sum / total;
    }

    private float value(int bin) {
        return (float) (low + ((double) high - low) * bin / BINS);
    }
}
