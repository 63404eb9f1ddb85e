package lookalike.image.palette;

import lookalike.image.colour.CieLab;

/**
 * A colour in CIELAB under D65.
 *
 * @param lightness 0 (black) to 100 (white)
 * @param a from green (negative) to red
 * @param b from blue (negative) to yellow
 */
public record LabColour(double lightness, double a, double b) {

    /** @param rgb red, green and blue of sRGB, eight bits each, red highest */
    public static LabColour ofRgb(int rgb) {
        float[] lab = new float[3];
        new CieLab().convert(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, lab, 0);
        return new LabColour(lab[0], lab[1], lab[2]);
    }

    /** @return red, green and blue of the sRGB colour nearest to it, eight bits each, red highest */
    public int toRgb() {
        return CieLab.toRgb(lightness, a, b);
    }

    /** @return {@code #rrggbb} of sRGB, in small letters */
    public String hex() {
        return "#%06x".formatted(toRgb());
    }

    /**
     * @return how different people see the two colours, by CIEDE2000: about 1 is just noticeable, above 20 they have
     *     different names
     */
    public double difference(LabColour other) {
        return Ciede2000.between(this, other);
    }
}
