package lookalike.image.colour;

/** From a space with primaries and transfer function, through linear light. */
final class RgbConversion implements Conversion {

    private static final int STEPS = 1 << 14;

    private final RgbSpace space;
    private final double[] matrix;
    /** Levels of sRGB for light in steps. */
    private final byte[] encoded = new byte[STEPS + 1];
    private float[] light = {};

    RgbConversion(RgbSpace space) {
        this.space = space;
        this.matrix = space.primaries() == Primaries.BT_709 ? Matrix.diagonal(1, 1, 1).values()
                : space.primaries().toSrgb().values();
        for (int step = 0; step <= STEPS; step++) {
            // Steps are even in the square root of light, so that dark levels are told apart.
            double root = (double) step / STEPS;
            encoded[step] = (byte) Math.round(255 * TransferFunction.srgbLevel(root * root));
        }
    }

    @Override
    public int bands(boolean isGrey) {
        return isGrey ? 1 : 3;
    }

    @Override
    public void convert(int[] levels, int bands, int depth, int count, int[] srgb) {
        prepare(depth);
        for (int pixel = 0; pixel < count; pixel++) {
            float red = light[levels[bands * pixel]];
            float green = bands == 1 ? red : light[levels[3 * pixel + 1]];
            float blue = bands == 1 ? red : light[levels[3 * pixel + 2]];
            for (int channel = 0; channel < 3; channel++) {
                double linear = matrix[3 * channel] * red + matrix[3 * channel + 1] * green
                        + matrix[3 * channel + 2] * blue;
                int step = (int) Math.round(STEPS * Math.sqrt(Math.clamp(linear, 0, 1)));
                srgb[3 * pixel + channel] = encoded[step] & 0xFF;
            }
        }
    }

    private void prepare(int depth) {
        int full = (1 << depth) - 1;
        if (light.length != full + 1) {
            light = new float[full + 1];
            for (int level = 0; level <= full; level++) {
                light[level] = (float) space.light((double) level / full);
            }
        }
    }
}
