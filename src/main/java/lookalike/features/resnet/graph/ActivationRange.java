package lookalike.features.resnet.graph;

/**
 * The range of a tensor's values that 8 bits should represent.
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

    /** @return the value of one step of the 8-bit integer */
    float scale() {
        return (high - low) / LEVELS;
    }

    /** @return the integer that represents 0, 0 to 255; 0 itself is always represented exactly, as padding requires */
    int zeroPoint() {
        return Math.clamp(Math.round(-low / scale()), 0, LEVELS);
    }
}
