package lookalike.image.palette;

/**
 * The colour difference of CIE 142-2001, by the formulas of Sharma, Wu, Dalal: <i>The CIEDE2000 Color-Difference
 * Formula</i> (2005), whose numbers of equations are given; all three parametric factors are 1.
 */
final class Ciede2000 {

    private static final double POWER_25_7 = Math.pow(25, 7);

    private Ciede2000() {}

    static double between(LabColour one, LabColour other) {
        // (2) to (7): chroma and hue, with a stretched for colours near grey
        double mean = (Math.hypot(one.a(), one.b()) + Math.hypot(other.a(), other.b())) / 2;
        double stretch = 1 + .5 * (1 - pull(mean));
        double a1 = one.a() * stretch;
        double a2 = other.a() * stretch;
        double c1 = Math.hypot(a1, one.b());
        double c2 = Math.hypot(a2, other.b());
        double h1 = hue(a1, one.b());
        double h2 = hue(a2, other.b());
        // (8) to (11): differences
        double dl = other.lightness() - one.lightness();
        double dc = c2 - c1;
        boolean isGrey = c1 * c2 == 0;
        double dh = isGrey ? 0 : 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn(h2 - h1) / 2));
        // (12) to (14): means
        double l = (one.lightness() + other.lightness()) / 2;
        double c = (c1 + c2) / 2;
        double h = isGrey ? h1 + h2 : meanHue(h1, h2);
        // (15) to (22): weights
        double fromMiddle = (l - 50) * (l - 50);
        double sl = 1 + .015 * fromMiddle / Math.sqrt(20 + fromMiddle);
        double sc = 1 + .045 * c;
        double sh = 1 + .015 * c * hueWeight(h);
        double turned = Math.toRadians(60 * Math.exp(-Math.pow((h - 275) / 25, 2)));
        double rotation = -2 * pull(c) * Math.sin(turned);
        double inL = dl / sl;
        double inC = dc / sc;
        double inH = dh / sh;
        return Math.sqrt(Math.max(0, inL * inL + inC * inC + inH * inH + rotation * inC * inH));
    }

    private static double pull(double chroma) {
        double power = Math.pow(chroma, 7);
        return Math.sqrt(power / (power + POWER_25_7));
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double turn(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }

    private static double meanHue(double h1, double h2) {
        double sum = h1 + h2;
        if (Math.abs(h1 - h2) <= 180) {
            return sum / 2;
        }
        return (sum < 360 ? sum + 360 : sum - 360) / 2;
    }

    private static double hueWeight(double h) {
        return 1 - .17 * cos(h - 30) + .24 * cos(2 * h) + .32 * cos(3 * h + 6) - .20 * cos(4 * h - 63);
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
