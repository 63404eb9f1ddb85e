package lookalike.build.sample.garment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lookalike.build.sample.drawing.Fold;
import lookalike.build.sample.drawing.Outline;

/** Places of folds in cloth: below an arm, at an elbow, between the legs, down a skirt. */
final class Drape {
    private Drape() {}

    /** The slanted folds that run from both armpits, and the looser ones above the hem. */
    static List<Fold> torso(SplittableRandom chance, double chest, double armpit, double hem) {
        var folds = new ArrayList<Fold>();
        for (int side = -1; side <= 1; side += 2) {
            double x = side * (chest - 6);
            for (int i = 0; i < 3; i++) {
                double reach = chance.nextDouble(38, 72);
                double fall = chance.nextDouble(26, 60) + 34 * i;
                folds.add(Fold.along(x, armpit + 6 + 15 * i, x - side * reach * 0.6, armpit + 10 + fall * 0.4,
                        x - side * reach, armpit + fall + 20, 8, i % 2 == 0 ? -5 : 5));
            }
            for (int i = 0; i < 2; i++) {
                double from = chance.nextDouble(0.25, 0.8) * chest * side;
                double start = hem - chance.nextDouble(90, 180);
                folds.add(Fold.along(from, start, from + side * 14, (start + hem) / 2,
                        from + side * chance.nextDouble(-6, 22), hem + 4, chance.nextDouble(7, 13), i == 0 ? 5 : -5));
            }
        }
        double lean = chance.nextDouble(-16, 16);
        folds.add(Fold.along(lean, armpit + 40, -lean, (armpit + hem) / 2, lean * 1.5, hem - 30, 14, 4));
        return folds;
    }

    /** Creases across a limb at its joint, given the middle of the joint and half the breadth there. */
    static List<Fold> joint(SplittableRandom chance, double x, double y, double half, double strength) {
        var folds = new ArrayList<Fold>();
        for (int i = -1; i <= 1; i++) {
            double tilt = chance.nextDouble(-10, 10);
            double at = y + i * chance.nextDouble(15, 22);
            folds.add(Fold.along(x - half, at - tilt, x, at + 8, x + half * chance.nextDouble(0.2, 0.9), at + tilt, 5,
                    i == 0 ? strength : -strength));
        }
        return folds;
    }

    /** A long fold down a limb. */
    static Fold down(double x1, double y1, double x2, double y2, double breadth, double height) {
        return Fold.along(x1, y1, (x1 + x2) / 2 + 4, (y1 + y2) / 2, x2, y2, breadth, height);
    }

    /** The swinging folds of a skirt, from waist to hem; {@code count} of them, broader towards the hem. */
    static List<Fold> skirt(
            SplittableRandom chance, double waist, double hem, double top, double bottom, int count, double height) {
        var folds = new ArrayList<Fold>();
        for (int i = 0; i < count; i++) {
            double part = -1 + 2 * (i + 0.5) / count + chance.nextDouble(-0.4, 0.4) / count;
            double start = top + (bottom - top) * chance.nextDouble(0.02, 0.30);
            double breadth = hem / count * chance.nextDouble(0.45, 0.75);
            double x = part * (waist + hem) / 2;
            double y = (start + bottom) / 2;
            var fall = Outline.from(part * waist, start)
                    .bend(x - breadth * 0.2, y, part * hem - breadth, bottom + 12)
                    .line(part * hem + breadth, bottom + 12)
                    .bend(x + breadth * 0.2, y, part * waist, start).closed();
            folds.add(new Fold(fall, i % 2 == 0 ? height : height * 0.7));
        }
        return folds;
    }
}
