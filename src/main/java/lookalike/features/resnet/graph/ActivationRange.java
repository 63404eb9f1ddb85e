package lookalike.features.resnet.graph;

/**
 * Between which values a tensor of the network lies, as far as 8 bits are to tell them apart.
 *
 * @param low at most 0
 * @param high above {@code low}
 */
record ActivationRange(float low, float high) {

    /** The largest unsigned 8-bit integer. */
    static final int LEVELS = 255;

    ActivationRange {
        if (!(low <= 0 && high >= 0 && high > low && Float.isFinite(high - low))) {
            throw new IllegalArgumentException(low + " to " + high + " is no range around 0");
        }
    }

    /** @return what one step of the 8-bit integer is worth */
    float scale() {
        return (high - low) / LEVELS;
    }

    /** @return which integer stands for 0, 0 to 255; 0 itself is always met exactly, as padding needs it */
    int zeroPoint() {
        return Math.clamp(Math.round(-low / scale()), 0, LEVELS);
    }
}
