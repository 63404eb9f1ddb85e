package lookalike.image.palette;

/**
 * A colour in CIELAB under D65.
 *
 * @param lightness 0 (black) to 100 (white)
 * @param a from green (negative) to red
 * @param b from blue (negative) to yellow
 */
public record LabColour(double lightness, double a, double b) {}
