package lookalike.image.colour;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Chromaticities x, y of white, red, green and blue.
 *
 * @param points eight numbers: white, red, green, blue, each x then y
 */
record Primaries(double[] points) {

    /** BT.709 and sRGB; like the others from ITU-T H.273, table 2. */
    static final Primaries BT_709 = d65(0.64, 0.33, 0.30, 0.60, 0.15, 0.06);
    static final Primaries BT_2020 = d65(0.708, 0.292, 0.170, 0.797, 0.131, 0.046);
    static final Primaries DISPLAY_P3 = d65(0.680, 0.320, 0.265, 0.690, 0.150, 0.060);

    private static final Primaries BT_470_M =
            new Primaries(new double[] {0.310, 0.316, 0.67, 0.33, 0.21, 0.71, 0.14, 0.08});
    private static final Primaries BT_470_BG = d65(0.64, 0.33, 0.29, 0.60, 0.15, 0.06);
    private static final Primaries BT_601_525 = d65(0.630, 0.340, 0.310, 0.595, 0.155, 0.070);
    private static final Primaries DCI_P3 =
            new Primaries(new double[] {0.314, 0.351, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060});
    private static final Primaries EBU_3213 = d65(0.630, 0.340, 0.295, 0.605, 0.155, 0.077);

    /** Bradford's cone response. */
    private static final Matrix BRADFORD =
            new Matrix(0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296);

    private static Primaries d65(double... colours) {
        double[] points = new double[8];
        points[0] = 0.3127;
        points[1] = 0.3290;
        System.arraycopy(colours, 0, points, 2, 6);
        return new Primaries(points);
    }

    /** @return the primaries with this number in ITU-T H.273; empty if they are unknown or not of RGB */
    static Optional<Primaries> ofCodePoint(int number) {
        return switch (number) {
            case 1 -> Optional.of(BT_709);
            case 4 -> Optional.of(BT_470_M);
            case 5 -> Optional.of(BT_470_BG);
            case 6, 7 -> Optional.of(BT_601_525);
            case 9 -> Optional.of(BT_2020);
            case 11 -> Optional.of(DCI_P3);
            case 12 -> Optional.of(DISPLAY_P3);
            case 22 -> Optional.of(EBU_3213);
            default -> Optional.empty();
        };
    }

    /** @param data of cHRM: eight numbers in 100,000ths */
    static Optional<Primaries> of(byte[] data) {
        double[] points = new double[8];
        ByteBuffer numbers = ByteBuffer.wrap(data);
        for (int i = 0; i < 8; i++) {
            points[i] = numbers.getInt() / 100_000.0;
        }
        Primaries found = new Primaries(points);
        // Blue may lie outside of the spectrum, as in ProPhoto; the colours must span a triangle with white in it.
        return points[1] > 0.01 && points[3] > 0 && points[5] > 0 && points[7] > 0 && found.isRegular()
                ? Optional.of(found) : Optional.empty();
    }

    private boolean isRegular() {
        double[] all = toXyz().values();
        return Arrays.stream(all).allMatch(Double::isFinite) && Math.abs(toXyz().determinant()) > 1e-6;
    }

    boolean isNear(Primaries other) {
        for (int i = 0; i < 8; i++) {
            if (Math.abs(points[i] - other.points[i]) > 0.002) {
                return false;
            }
        }
        return true;
    }

    /** @return from linear RGB of these primaries to linear sRGB, white to white (Lindbloom: Bradford) */
    Matrix toSrgb() {
        Matrix adapted = BRADFORD.inverse().times(cones().times(BRADFORD));
        return BT_709.toXyz().inverse().times(adapted.times(toXyz()));
    }

    /** @return the scaling of cone responses from this white to that of sRGB */
    private Matrix cones() {
        double[] from = BRADFORD.times(xyz(0));
        double[] to = BRADFORD.times(BT_709.xyz(0));
        return Matrix.diagonal(to[0] / from[0], to[1] / from[1], to[2] / from[2]);
    }

    /** @return from linear RGB to XYZ, with white at Y = 1 */
    private Matrix toXyz() {
        double[] red = xyz(2);
        double[] green = xyz(4);
        double[] blue = xyz(6);
        Matrix colours = new Matrix(red[0], green[0], blue[0], red[1], green[1], blue[1], red[2], green[2], blue[2]);
        double[] share = colours.inverse().times(xyz(0));
        return colours.times(Matrix.diagonal(share[0], share[1], share[2]));
    }

    private double[] xyz(int at) {
        double x = points[at];
        double y = points[at + 1];
        return new double[] {x / y, 1, (1 - x - y) / y};
    }
}
