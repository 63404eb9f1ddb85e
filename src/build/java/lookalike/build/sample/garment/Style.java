package lookalike.build.sample.garment;

import java.util.SplittableRandom;
import lookalike.build.sample.drawing.Cloth;

/**
 * The differences between pieces of one range.
 *
 * @param cloth its material
 * @param width from -1, slim, to 1, wide
 * @param length from -1, short, to 1, long
 * @param detail from -1 to 1; the garment decides: depth of a neckline, size of a pocket, height of a heel
 */
public record Style(Cloth cloth, double width, double length, double detail) {

    /** Random values, the same for the same seed. */
    public static Style by(SplittableRandom chance, Cloth cloth) {
        return new Style(cloth, chance.nextDouble(-1, 1), chance.nextDouble(-1, 1), chance.nextDouble(-1, 1));
    }

    /** A random generator for this piece alone, for its folds. */
    SplittableRandom chance() {
        return new SplittableRandom(cloth.seed() * 31 + 5);
    }
}
