package lookalike.build.sample.drawing;

import java.awt.Color;

/**
 * A piece of cloth before it is cut.
 *
 * @param fabric its material
 * @param base its main colour
 * @param accent the second colour of its pattern
 * @param pattern printed or woven on it
 * @param scale size of the pattern; 1 is the default
 * @param seed of the scatter of flowers and the course of wrinkles
 */
public record Cloth(Fabric fabric, Color base, Color accent, Pattern pattern, double scale, long seed) {

    /** Plain cloth of one colour. */
    public static Cloth plain(Fabric fabric, Color base, long seed) {
        return new Cloth(fabric, base, base, Pattern.PLAIN, 1, seed);
    }

    /** The same cloth without its pattern. */
    public Cloth plain() {
        return plain(fabric, base, seed);
    }

    /** Plain cloth in the second colour. */
    public Cloth contrast() {
        return plain(fabric, accent, seed);
    }

    /** The same fabric, plain, a little darker (below zero) or lighter (above). */
    public Cloth toned(double by) {
        return plain(fabric, Palette.tone(base, by), seed);
    }

    /** As {@link #toned}, with the pattern kept: the inside of a garment. */
    public Cloth shaded(double by) {
        return new Cloth(fabric, Palette.tone(base, by), Palette.tone(accent, by), pattern, scale, seed);
    }

    /** Cloth for sleeves and small pieces: motifs and colour blocks belong to the front alone. */
    public Cloth side() {
        return pattern.frontOnly() ? plain() : this;
    }

    /** The same colours in another fabric. */
    public Cloth of(Fabric other) {
        return new Cloth(other, base, accent, pattern, scale, seed);
    }
}
