package lookalike.image.colour;

/**
 * From sRGB to CIELAB under D65 and back, by IEC 61966-2-1 and CIE 15: the transfer function undone, the matrix of
 * sRGB's primaries, divided by the white point, cube roots.
 */
public final class CieLab {

    /** Linear light to X, Y and Z. */
    private static final double[][] TO_XYZ = {{.4124564, .3575761, .1804375}, {.2126729, .7151522, .0721750},
        {.0193339, .1191920, .9503041}};
    /** The inverse. */
    private static final double[][] FROM_XYZ = {{3.2404542, -1.5371385, -.4985314}, {-.9692660, 1.8760108, .0415560},
        {.0556434, -.2040259, 1.0572252}};
    private static final double WHITE_X = .95047;
    private static final double WHITE_Z = 1.08883;
    /** Below this share of white, the cube root is a straight line. */
    private static final double DARK = .008856;
    private static final double CUBE_ROOT_OF_DARK = Math.cbrt(DARK);
    private static final int STEPS = 4;

    /** Linear light of each quarter of a level. */
    private final float[] light;

    public CieLab() {
        light = new float[255 * STEPS + 1];
        for (int step = 0; step < light.length; step++) {
            light[step] = (float) TransferFunction.SRGB.light((double) step / STEPS / 255);
        }
    }

    /**
     * @param red 0 to 255, rounded to a quarter; so are the others
     * @param into lightness (0 to 100), a and b, at {@code at}
     */
    public void convert(double red, double green, double blue, float[] into, int at) {
        double r = light(red);
        double g = light(green);
        double b = light(blue);
        double x = root((TO_XYZ[0][0] * r + TO_XYZ[0][1] * g + TO_XYZ[0][2] * b) / WHITE_X);
        double y = root(TO_XYZ[1][0] * r + TO_XYZ[1][1] * g + TO_XYZ[1][2] * b);
        double z = root((TO_XYZ[2][0] * r + TO_XYZ[2][1] * g + TO_XYZ[2][2] * b) / WHITE_Z);
        into[at] = (float) (116 * y - 16);
        into[at + 1] = (float) (500 * (x - y));
        into[at + 2] = (float) (200 * (y - z));
    }

    /** @return red, green and blue of the nearest sRGB colour, each channel limited, eight bits each, red highest */
    public static int toRgb(double lightness, double a, double b) {
        double y = (lightness + 16) / 116;
        double[] xyz = {WHITE_X * cube(y + a / 500), cube(y), WHITE_Z * cube(y - b / 200)};
        int rgb = 0;
        for (double[] row : FROM_XYZ) {
            double light = Math.clamp(row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2], 0, 1);
            rgb = rgb << 8 | (int) Math.round(255 * TransferFunction.srgbLevel(light));
        }
        return rgb;
    }

    private static double cube(double root) {
        return root > CUBE_ROOT_OF_DARK ? root * root * root : (root - 16.0 / 116) / 7.787;
    }

    private double light(double level) {
        return light[(int) Math.round(level * STEPS)];
    }

    private static double root(double share) {
        return share > DARK ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
    }
}
