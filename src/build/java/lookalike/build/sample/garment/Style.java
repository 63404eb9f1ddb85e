package lookalike.build.sample.garment;

import java.util.SplittableRandom;
import lookalike.build.sample.drawing.Cloth;

/**
 * What makes one piece of a range differ from the next.
 *
 * @param cloth  what it is made of
 * @param width  from -1, slim, to 1, wide
 * @param length from -1, short, to 1, long
 * @param detail from -1 to 1; the garment decides: depth of a neckline, size of a pocket, height of a heel
 */
public record Style(Cloth cloth, double width, double length, double detail) {

    /** Values by chance, the same for the same seed. */
    public static Style by(SplittableRandom chance, Cloth cloth) {
        return new Style(cloth, chance.nextDouble(-1, 1), chance.nextDouble(-1, 1), chance.nextDouble(-1, 1));
    }

    /** Chance for this piece alone, for the fall of its folds. */
    SplittableRandom chance() {
        return new SplittableRandom(cloth.seed() * 31 + 5);
    }
}
