package lookalike.build.sample.garment;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fold;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;
import lookalike.build.sample.drawing.Pattern;

/** Dresses. */
public record Dress(Cut cut) implements Garment {
    /** Kinds of dresses. */
    public enum Cut { A_LINE, SHEATH, MAXI, SHIRT, SLIP }

    @Override
    public void draw(Easel easel, Style style) {
        var line = Line.of(cut, style);
        Cloth cloth = style.cloth();
        inside(easel, line, cloth);
        if (line.sleeved()) easel.layBoth(sleeve(line, cloth));
        if (line.straps()) straps(easel, line, cloth);
        double waist = line.middle();
        double armpit = line.armpit();
        var folds = new ArrayList<Fold>(Drape.skirt(style.chance(), line.waist() * 0.86, line.hem(),
                waist, line.bottom(), line.folds(), cut == Cut.SHEATH || cut == Cut.SLIP ? 3 : 8));
        for (int side = -1; side <= 1; side += 2) {
            folds.add(Fold.along(side * (line.bust() - 8), armpit + 20, side * 44, armpit + 24,
                    side * 26, armpit + 44, 6, -4));
            folds.add(Fold.along(side * line.waist(), waist - 8, side * 30, waist - 26, side * 12, waist - 40, 6, 4));
        }
        easel.lay(Panel.of(line.body(), cloth).volume(18, 52).hangs().folds(folds));
        finish(easel, style, line);
    }

    private void finish(Easel easel, Style style, Line line) {
        Cloth cloth = style.cloth();
        double y = line.middle();
        Path2D waist = Outline.from(-line.waist(), y).bend(0, y + 8, line.waist(), y).open();
        switch (cut) {
            case A_LINE, MAXI -> {
                easel.seam(waist);
                if (style.detail() > 0) belt(easel, line, cloth);
            }
            case SHIRT -> {
                shirtFront(easel, line, cloth);
                belt(easel, line, cloth);
            }
            case SHEATH -> {
                for (int side = -1; side <= 1; side += 2)
                    easel.seam(Outline.from(side * line.bust() * 0.62, line.armpit() - 30)
                            .bend(side * 30, y, side * line.hem() * 0.52, line.bottom()).open());
            }
            case SLIP -> easel.seam(Outline.from(-line.bust() + 4, line.armpit() + 44)
                    .bend(0, line.armpit() + 60, line.bust() - 4, line.armpit() + 44).open());
        }
        Path2D hem = Outline.from(-line.hem(), line.bottom() - 8)
                .bend(0, line.bottom() + 12, line.hem(), line.bottom() - 8).open();
        easel.stitches(hem, Trim.thread(cloth.base()));
    }

    private static void inside(Easel easel, Line line, Cloth cloth) {
        double low = line.top() + line.depth() + 12;
        if (line.straps()) {
            Path2D back = Outline.from(0, line.armpit() - 16)
                    .bend(line.bust() * 0.6, line.armpit() - 16, line.bust() - 6, line.armpit() - 4)
                    .line(line.bust() - 12, line.armpit() + 20).line(0, line.armpit() + 20).doubled();
            easel.lay(Panel.of(back, cloth.shaded(-0.3)).volume(-4, 20).lift(0));
            return;
        }
        Path2D back = Outline.from(0, line.top() + 14)
                .bend(line.neck() * 0.7, line.top() + 14, line.neck() + 2, line.top())
                .line(line.neck() + 10, line.top() + 14).line(line.neck() * 0.6, low).line(0, low).doubled();
        easel.lay(Panel.of(back, cloth.shaded(-0.3)).volume(-6, 30).lift(0));
        Trim.label(easel, 0, line.top() + 17);
    }

    private static Panel sleeve(Line line, Cloth cloth) {
        double top = line.top();
        double s = line.shoulder();
        Path2D shape = Outline.from(s - 14, top + 14).bend(s + 22, top + 24, s + 46, top + 96)
                .bend(s + 30, top + 116, s + 6, top + 118)
                .bend(s - 6, top + 110, line.bust() - 12, line.armpit() + 4).closed();
        return Panel.of(shape, cloth.side()).turned(-24).volume(13, 30).hangs()
                .folds(List.of(Fold.along(line.bust(), line.armpit() - 4, s + 14, top + 66, s + 8, top + 34, 7, -5)));
    }

    private static void straps(Easel easel, Line line, Cloth cloth) {
        for (int side = -1; side <= 1; side += 2) {
            double x = side * line.shoulder();
            Path2D strap = Outline.from(x - 3.2, line.top()).line(x + 3.2, line.top())
                    .line(x * 1.02 + 4, line.armpit() - 20).line(x * 1.02 - 4, line.armpit() - 20).closed();
            easel.lay(Panel.patch(strap, cloth.side()).lift(1));
            Path2D back = Outline.from(x, line.top() + 2)
                    .bend(x * 0.86, line.top() + 30, x * 0.74, line.armpit() - 8).open();
            Trim.cord(easel, back, 4, Palette.tone(cloth.base(), -0.25));
        }
    }

    private static void belt(Easel easel, Line line, Cloth cloth) {
        double y = line.middle();
        double w = line.waist() + 2;
        Cloth ribbon = cloth.pattern() == Pattern.PLAIN ? cloth.toned(-0.12) : cloth.contrast();
        Path2D band = Outline.from(-w, y - 9).bend(0, y - 1, w, y - 9).line(w + 1, y + 9)
                .bend(0, y + 17, -w - 1, y + 9).closed();
        easel.lay(Panel.patch(band, ribbon).lift(2));
        for (int i = 0; i < 2; i++) {
            double x = 10 + 14 * i;
            Path2D tail = Outline.from(2, y + 4).line(12, y + 6).bend(x + 12, y + 40, x + 10, y + 84 - 14 * i)
                    .line(x - 2, y + 80 - 14 * i).bend(x, y + 40, 2, y + 4).closed();
            easel.lay(Panel.patch(tail, ribbon).lift(2));
        }
        Path2D knot = Outline.from(-7, y - 5).bend(2, y - 9, 11, y - 5).bend(14, y + 6, 10, y + 15)
                .bend(2, y + 18, -6, y + 14).closed();
        easel.lay(Panel.patch(knot, ribbon).volume(4, 8).lift(2));
    }

    private static void shirtFront(Easel easel, Line line, Cloth cloth) {
        double from = line.top() + line.depth() - 2;
        Path2D strip = Outline.from(-9, from).line(9, from).line(9, line.bottom() + 8)
                .line(-9, line.bottom() + 8).closed();
        easel.lay(Panel.patch(strip, cloth).lift(1.2).crumple(1));
        Trim.buttons(easel, 0, from + 18, line.bottom() - 70, 8, 3.8, Trim.buttonFor(cloth.base()));
        var torso = new Torso(line.neck(), line.depth(), line.shoulder(), line.bust(), line.waist(), line.hem(),
                line.top(), line.bottom());
        Cloth plain = Cloth.plain(cloth.fabric(), cloth.base(), cloth.seed());
        Collar.leaves(easel, torso, cloth.pattern().frontOnly() ? plain : cloth, 48);
    }

    /** The measures of a dress; half widths from the middle line, as in {@link Torso}. */
    private record Line(double neck, double depth, double shoulder, double bust, double waist, double hem,
            double top, double middle, double bottom, boolean sleeved, boolean straps, int folds) {
        static Line of(Cut cut, Style style) {
            double w = 4 * style.width();
            double l = 14 * style.length();
            double d = 8 * style.detail();
            return switch (cut) {
                case A_LINE -> new Line(46, 46 + d, 74, 76 + w, 64 + w, 142 + 2 * w,
                        84, 258, 524 + l, style.length() > 0, false, 7);
                case SHEATH -> new Line(50, 34 + d, 78, 76 + w, 66 + w, 78 + w,
                        78, 252, 540 + l, style.width() > 0.2, false, 3);
                case MAXI -> new Line(42, 76 + d, 64, 70 + w, 58 + w, 146 + 2 * w,
                        48, 210, 584 + l / 2, style.detail() < -0.2, false, 9);
                case SHIRT -> new Line(40, 32, 84, 82 + w, 70 + w, 112 + w,
                        88, 272, 540 + l, true, false, 5);
                case SLIP -> new Line(30, 84, 46, 70 + w, 62 + w, 92 + 2 * w,
                        50, 240, 560 + l, false, true, 4);
            };
        }

        double armpit() {
            return top + 104;
        }

        Path2D body() {
            Outline half;
            if (straps) {
                half = Outline.from(0, armpit() - 2).bend(shoulder * 0.6, armpit() + 2, shoulder, armpit() - 38)
                        .bend(shoulder + 10, armpit() - 18, bust, armpit() + 4);
            } else {
                half = Outline.from(0, top + depth).bend(neck * 0.84, top + depth * 0.96, neck, top)
                        .line(shoulder, top + 16).bend(bust - 20, top + 66, bust, armpit());
            }
            double flare = hem > 100 ? 0.34 : 0.9;
            return half.bend(bust - 1, armpit() + 60, waist, middle)
                    .bend(waist + (hem - waist) * flare, middle + (bottom - middle) * 0.34, hem, bottom)
                    .bend(hem * 0.5, bottom + 12, 0, bottom + 12).doubled();
        }
    }
}
