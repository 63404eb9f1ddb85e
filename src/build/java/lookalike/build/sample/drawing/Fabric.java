package lookalike.build.sample.drawing;

/** The material of a piece: how it creases and shines, and the texture of its surface. */
public enum Fabric {
    COTTON(3.2, 0.00, 0.020, Weave.FINE),
    LINEN(4.2, 0.00, 0.045, Weave.FINE),
    JERSEY(4.0, 0.00, 0.018, Weave.FINE),
    FLEECE(3.0, 0.00, 0.040, Weave.FINE),
    KNIT(2.2, 0.00, 0.110, Weave.KNIT),
    CABLE(2.0, 0.00, 0.100, Weave.CABLE),
    WOOL(2.2, 0.00, 0.050, Weave.FINE),
    DENIM(3.4, 0.00, 0.050, Weave.TWILL),
    RIB(0.8, 0.00, 0.085, Weave.RIB),
    CORDUROY(2.4, 0.04, 0.120, Weave.RIB),
    SATIN(4.6, 0.30, 0.008, Weave.FINE),
    NYLON(4.6, 0.22, 0.010, Weave.FINE),
    LEATHER(1.5, 0.30, 0.022, Weave.FINE),
    SUEDE(1.4, 0.00, 0.060, Weave.FINE),
    CANVAS(1.6, 0.00, 0.036, Weave.TWILL),
    RUBBER(0.0, 0.08, 0.010, Weave.FINE),
    METAL(0.0, 0.55, 0.000, Weave.FINE),
    GLASS(0.0, 0.40, 0.000, Weave.FINE);

    private enum Weave { FINE, KNIT, CABLE, TWILL, RIB }

    final double wrinkle;
    final double gloss;
    private final double relief;
    private final Weave weave;

    Fabric(double wrinkle, double gloss, double relief, Weave weave) {
        this.wrinkle = wrinkle;
        this.gloss = gloss;
        this.relief = relief;
        this.weave = weave;
    }

    /** How much lighter or darker the surface is at a point, in the piece's own direction. */
    float surface(Noise noise, double x, double y, int px, int py) {
        double value = switch (weave) {
            case FINE -> 2 * noise.grain(px, py) - 1;
            case KNIT -> stitches(x, y, 4.2, 3.4);
            case CABLE -> stitches(x, y, 4.2, 3.4) * 0.5 + cables(x, y);
            case TWILL -> wave((x + y) / 2.6) * 0.5 + 2 * noise.grain(px, py) - 1;
            case RIB -> wave(x / 5.5);
        };
        return (float) (relief * value);
    }

    private static double stitches(double x, double y, double width, double height) {
        double inStitch = Math.abs(x / width - Math.floor(x / width) - 0.5);
        return 0.7 * wave(y / height + 1.6 * inStitch) + 0.6 * (0.5 - 2 * inStitch);
    }

    private static double cables(double x, double y) {
        double column = x / 34 - Math.floor(x / 34) - 0.5;
        if (Math.abs(column) > 0.30) return Math.abs(column) > 0.36 ? 0 : -1.2;
        double strand = Math.abs(column - 0.17 * wave(y / 30));
        double other = Math.abs(column + 0.17 * wave(y / 30));
        return 1.3 - 9 * Math.min(strand, other);
    }

    /** A sine by parabolas: close enough for cloth and the same on every machine. */
    private static double wave(double turns) {
        double t = turns - Math.floor(turns);
        return t < 0.5 ? 16 * t * (0.5 - t) : -16 * (t - 0.5) * (1 - t);
    }
}
