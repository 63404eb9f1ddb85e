package lookalike.features;

/**
 * The network's description of one picture: the output of its global average pool, every number at least 0.
 *
 * @param values as many numbers as the network has outputs ({@value #RESNET50} for ResNet-50), all finite; not
 *     copied, do not change it
 */
public record Feature(float[] values) {

    /** The dimension of ResNet-50's features. */
    public static final int RESNET50 = 2048;

    /** How far from 1 the squares of numbers may add up that were rounded to {@code float} at length 1. */
    private static final double ROUNDING = 1e-6;

    public Feature {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("a feature with a number that is not finite");
            }
        }
    }

    /** @return its dimension */
    public int dimension() {
        return values.length;
    }

    /**
     * @return the same direction with length 1; this if it is normalised already, so that what is stored and read again
     *     keeps its last bits; all zero if this is
     */
    public Feature normalised() {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        if (Math.abs(squares - 1) < ROUNDING) {
            return this;
        }
        float[] unit = new float[values.length];
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int d = 0; d < unit.length; d++) {
            unit[d] = values[d] * scale;
        }
        return new Feature(unit);
    }

    /** @return the cosine of the angle to {@code other}, -1 to 1; 0 if either is all zero */
    public double cosine(Feature other) {
        if (other.dimension() != dimension()) {
            throw new IllegalArgumentException(other.dimension() + " numbers against " + dimension());
        }
        double dot = 0;
        double mine = 0;
        double theirs = 0;
        for (int d = 0; d < values.length; d++) {
            dot += (double) values[d] * other.values[d];
            mine += (double) values[d] * values[d];
            theirs += (double) other.values[d] * other.values[d];
        }
        return mine == 0 || theirs == 0 ? 0 : dot / Math.sqrt(mine * theirs);
    }
}
