package lookalike.build.sample.garment;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fold;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Panel;

/**
 * The common parts of all tops: a body between neck and hem, and sleeves. Half widths, measured from the middle line.
 *
 * @param neck half width of the neck
 * @param depth of the neckline
 * @param shoulder half width at the shoulder seams
 * @param chest half width below the arms
 * @param waist half width at the waist
 * @param hem half width at the hem
 * @param top y of the neck points
 * @param bottom y of the hem
 */
record Torso(double neck, double depth, double shoulder, double chest, double waist, double hem,
        double top, double bottom) {

    /** Cuts of necklines. */
    enum Neckline { ROUND, VEE }

    double armpit() {
        return top + 118;
    }

    double slope() {
        return top + 24;
    }

    /** The body with its armholes; the hem falls a little towards the middle. */
    Path2D body(Neckline neckline) {
        Outline half = Outline.from(0, top + depth);
        if (neckline == Neckline.ROUND) half.bend(neck * 0.86, top + depth, neck, top);
        else half.bend(neck * 0.45, top + depth * 0.42, neck, top);
        return half.bend((neck + shoulder) / 2, top + 9, shoulder, slope())
                .bend(chest - 10, top + 74, chest, armpit())
                .bend(waist, (armpit() + bottom) / 2, hem, bottom)
                .bend(hem * 0.5, bottom + 8, 0, bottom + 8).doubled();
    }

    /** The inside of the back, seen through the neckline, with its label. */
    void inside(Easel easel, Cloth cloth) {
        double low = top + depth + 16;
        Path2D back = Outline.from(0, top + 9).bend(neck * 0.7, top + 9, neck + 1, top - 3)
                .line(neck + 12, top + 12).line(neck * 0.9, low).line(0, low).doubled();
        easel.lay(Panel.of(back, cloth.shaded(-0.30)).volume(-6, 30).crumple(0.5).lift(0));
        Trim.label(easel, 0, top + 13);
    }

    /** A short sleeve on the right; {@code length} 1 is usual. */
    Panel shortSleeve(Cloth cloth, double length, double flare) {
        double out = shoulder + 54 * length + flare * 4;
        double low = top + 24 + 96 * length;
        Path2D shape = Outline.from(shoulder - 18, top + 17)
                .bend(shoulder + 22 + 10 * length, top + 21, out + 4, low)
                .bend(out - 26, low + 20, chest + 16, low + 34)
                .bend(chest + 2, low + 14, chest - 16, armpit() + 4).closed();
        var folds = List.of(
                Fold.along(chest - 4, armpit() - 4, shoulder + 14, top + 74, shoulder + 8, top + 40, 8, -5),
                Fold.along(chest + 4, armpit() + 10, shoulder + 30, top + 96, shoulder + 32, top + 62, 8, 5));
        return Panel.of(shape, cloth.side()).turned(-27).volume(11, 36).hangs().folds(folds);
    }

    /** The cuff line of a short sleeve, for a hem stitch or a rib. */
    Path2D shortCuff(double length, double flare, double inset) {
        double out = shoulder + 54 * length + flare * 4;
        double low = top + 24 + 96 * length;
        return Outline.from(out + 6, low - inset).bend(out - 24, low + 20 - inset, chest + 14, low + 34 - inset).open();
    }

    /** A long sleeve on the right, hanging; the folds gather at elbow and wrist. */
    Panel longSleeve(Cloth cloth, SplittableRandom chance, double breadth) {
        double wrist = top + 352;
        double outer = shoulder + 56 + breadth * 5;
        Path2D shape = Outline.from(shoulder - 20, top + 17)
                .bend(shoulder + 26 + breadth * 4, top + 17, shoulder + 41 + breadth * 5, top + 172)
                .bend(shoulder + 49 + breadth * 6, top + 262, outer, wrist)
                .bend(outer - 18, wrist + 8, outer - 37 - breadth * 3, wrist + 5)
                .bend(chest + 20, top + 250, chest - 12, armpit() + 6).closed();
        var folds = new ArrayList<Fold>(Drape.joint(chance, shoulder + 22, top + 186, 20, 6));
        folds.addAll(Drape.joint(chance, shoulder + 34, top + 318, 17, 4));
        folds.add(Fold.along(chest, armpit(), shoulder + 10, top + 90, shoulder + 4, top + 52, 8, -6));
        folds.add(Drape.down(shoulder + 18, top + 70, shoulder + 30, top + 170, 8, 5));
        folds.add(Drape.down(shoulder + 32, top + 205, shoulder + 42, top + 320, 7, 5));
        return Panel.of(shape, cloth.side()).turned(-8).volume(12, 30).hangs().folds(folds);
    }

    /** The cuff of a long sleeve on the right, {@code height} high. */
    Shape cuff(double breadth, double height, double tighter) {
        double wrist = top + 352;
        double outer = shoulder + 56 + breadth * 5;
        double inner = outer - 37 - breadth * 3;
        return Outline.from(outer - 2, wrist - 6).line(outer + 1 - tighter, wrist + height)
                .bend((outer + inner) / 2, wrist + height + 6, inner + 1 + tighter, wrist + height + 2)
                .line(inner - 1, wrist - 4).bend((outer + inner) / 2, wrist + 2, outer - 2, wrist - 6).closed();
    }

    /** A band along the hem, {@code height} high. */
    Shape band(double height, double tighter) {
        return Outline.from(0, bottom - 2).bend(hem * 0.5, bottom - 2, hem + 1, bottom - 10)
                .bend(hem + 2, bottom + height * 0.4, hem - tighter, bottom + height)
                .bend(hem * 0.5, bottom + height + 7, 0, bottom + height + 7).doubled();
    }

    /** A ring around the neckline, {@code breadth} wide. */
    Shape neckband(Neckline neckline, double breadth) {
        double deep = top + depth;
        Outline half = Outline.from(0, deep);
        if (neckline == Neckline.ROUND) {
            half.bend(neck * 0.86, deep, neck, top - 4).line(neck + breadth, top - 1)
                    .bend(neck * 0.86 + breadth, deep + breadth, 0, deep + breadth);
        } else {
            half.bend(neck * 0.45, top + depth * 0.42, neck, top - 4).line(neck + breadth, top - 1)
                    .bend(neck * 0.45 + breadth, top + depth * 0.46, 0, deep + breadth * 1.7);
        }
        return half.doubled();
    }

    /** The whole body panel with the folds of its cloth. */
    Panel front(Neckline neckline, Cloth cloth, SplittableRandom chance) {
        return Panel.of(body(neckline), cloth).volume(15, 70).hangs()
                .folds(Drape.torso(chance, chest, armpit(), bottom));
    }
}
