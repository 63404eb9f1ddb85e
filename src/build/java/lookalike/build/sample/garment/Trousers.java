package lookalike.build.sample.garment;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Fold;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;

/** Trousers, jeans and shorts. */
public record Trousers(Leg leg) implements Garment {
    /** Kinds of legs. */
    public enum Leg { SKINNY, STRAIGHT, WIDE, TAILORED, JOGGER, SHORT, SPORT }

    @Override
    public void draw(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double w = 3 * style.width();
        boolean brief = leg == Leg.SHORT || leg == Leg.SPORT;
        double scale = brief ? 1.28 : 1;
        double waist = 78 * scale + w;
        double top = brief ? 186 : 66;
        double crotch = top + 150 * (brief ? 1.06 : 1);
        double bottom = brief ? 432 + 20 * style.length() : 580 + 8 * style.length();
        double hip = waist + 18 * scale;
        double outer = w + switch (leg) {
            case SKINNY, JOGGER -> 84;
            case STRAIGHT -> 98;
            case WIDE -> 134;
            case TAILORED -> 94;
            default -> 138;
        };
        double inner = switch (leg) {
            case SKINNY -> 38;
            case STRAIGHT -> 34;
            case WIDE -> 24;
            case TAILORED -> 36;
            case JOGGER -> 40;
            default -> 30;
        };
        inside(easel, cloth, waist, top);
        easel.lay(Panel.of(legs(waist, hip, outer, inner, top, crotch, bottom), cloth.side()).volume(15, 40).hangs()
                .folds(folds(style.chance(), hip, outer, inner, crotch, bottom, brief)));
        hems(easel, cloth, outer, inner, bottom);
        front(easel, cloth, waist, hip, top, crotch);
    }

    /** Both legs in one piece, so that the hips are round from side to side. */
    private Path2D legs(
            double waist, double hip, double outer, double inner, double top, double crotch, double bottom) {
        double knee = (crotch + bottom) / 2;
        boolean loose = leg == Leg.WIDE || leg == Leg.SHORT || leg == Leg.SPORT;
        double kneeOuter = loose ? (hip + outer) / 2 : Math.min(hip + 2, (hip + outer) / 2 + 4);
        return Outline.from(0, top + 8).bend(waist * 0.6, top + 8, waist, top)
                .bend(hip + 2, top + 56, hip + 2, crotch - 34)
                .bend(kneeOuter + 3, knee - 40, kneeOuter - 2, knee).bend(outer - 2, (knee + bottom) / 2, outer, bottom)
                .bend((outer + inner) / 2, bottom + 6, inner, bottom + 2)
                .bend(inner * 0.72 + 2, knee, 5, crotch + 8).bend(3, crotch, 0, crotch).doubled();
    }

    private List<Fold> folds(
            SplittableRandom chance, double hip, double outer, double inner,
            double crotch, double bottom, boolean brief) {
        var folds = new ArrayList<Fold>();
        for (int i = 0; i < 3; i++) {
            double reach = chance.nextDouble(44, 76);
            folds.add(Fold.along(6, crotch - 16 + 11 * i, reach * 0.5, crotch - 12 + 14 * i,
                    reach, crotch - 34 + 30 * i, 7, i % 2 == 0 ? -6 : 5));
        }
        double middle = (outer + inner) / 2;
        if (leg == Leg.TAILORED || leg == Leg.WIDE) {
            folds.add(Drape.down(hip * 0.52, crotch - 110, middle, bottom, 4, 9));
            folds.add(Drape.down(hip * 0.62, crotch - 60, middle + 13, bottom, 9, -5));
        }
        if (!brief) {
            double knee = (crotch + bottom) / 2 - 8;
            double at = (hip * 0.56 + middle) / 2;
            folds.addAll(Drape.joint(chance, at, knee, leg == Leg.WIDE ? 20 : 27, leg == Leg.TAILORED ? 3 : 6));
            folds.addAll(Drape.joint(chance, middle, bottom - 34, 22, leg == Leg.TAILORED ? 3 : 6));
        } else {
            folds.add(Drape.down(hip * 0.5, crotch, middle + 8, bottom, 14, 5));
        }
        var both = new ArrayList<>(folds);
        folds.forEach(fold -> both.add(fold.mirrored()));
        return both;
    }

    private static void inside(Easel easel, Cloth cloth, double waist, double top) {
        Path2D back = Outline.from(0, top - 14).bend(waist * 0.6, top - 14, waist - 2, top - 20).line(waist, top + 6)
                .line(0, top + 12).doubled();
        easel.lay(Panel.of(back, cloth.shaded(-0.30)).volume(-4, 20).lift(0));
        Trim.label(easel, 0, top - 10);
    }

    private void hems(Easel easel, Cloth cloth, double outer, double inner, double bottom) {
        if (leg == Leg.JOGGER) {
            Path2D cuff = Outline.from(outer - 1, bottom - 6).line(outer - 8, bottom + 22)
                    .bend((outer + inner) / 2, bottom + 27, inner + 7, bottom + 23)
                    .line(inner, bottom - 3).bend((outer + inner) / 2, bottom + 1, outer - 1, bottom - 6).closed();
            easel.layBoth(Panel.patch(cuff, Cloth.plain(Fabric.RIB, cloth.base(), 5)).volume(8, 18));
            return;
        }
        double rise = leg == Leg.SPORT ? 10 : 13;
        Path2D hem = Outline.from(outer + 3, bottom - rise)
                .bend((outer + inner) / 2, bottom + 5 - rise, inner - 4, bottom + 1 - rise).open();
        for (int i = 0; i < 2; i++) easel.stitches(i == 0 ? hem : Outline.mirrored(hem), thread(cloth));
    }

    private static Color thread(Cloth cloth) {
        return cloth.fabric() == Fabric.DENIM ? new Color(218, 164, 90, 200) : Trim.thread(cloth.base());
    }

    private void front(Easel easel, Cloth cloth, double waist, double hip, double top, double crotch) {
        boolean elastic = leg == Leg.JOGGER || leg == Leg.SPORT;
        Color thread = thread(cloth);
        Path2D pocket = cloth.fabric() == Fabric.DENIM
                ? Outline.from(waist * 0.42, top + 16).bend(waist * 0.48, top + 46, hip + 1, top + 48).open()
                : Outline.from(waist * 0.66, top + 16).bend(waist * 0.8, top + 50, hip - 1, top + 80).open();
        for (int side = 0; side < 2; side++) {
            var line = side == 0 ? pocket : Outline.mirrored(pocket);
            easel.seam(line);
            easel.stitches(AffineTransform.getTranslateInstance(0, 4).createTransformedShape(line), thread);
        }
        Path2D band = Outline.from(0, top - 8).bend(waist * 0.6, top - 8, waist - 1, top - 20).line(waist + 3, top + 6)
                .bend(waist * 0.6, top + 17, 0, top + 17).doubled();
        Cloth bandCloth = elastic ? Cloth.plain(Fabric.RIB, cloth.base(), 5) : cloth.side();
        easel.lay(Panel.patch(band, bandCloth).volume(6, 24).lift(1.6));
        if (elastic) drawstring(easel, cloth, top);
        else fly(easel, cloth, waist, top, crotch, thread);
    }

    private static void fly(Easel easel, Cloth cloth, double waist, double top, double crotch, Color thread) {
        easel.seam(Outline.from(0, top + 14).line(0, crotch).open());
        easel.stitches(Outline.from(17, top + 18).line(17, top + 74).bend(16, top + 94, 2, top + 100).open(), thread);
        boolean denim = cloth.fabric() == Fabric.DENIM;
        for (int side = -1; side <= 1; side += 2) {
            double x = side * waist * 0.56;
            Path2D loop = Outline.from(x - 4, top - 13).line(x + 4, top - 13).line(x + 4, top + 19)
                    .line(x - 4, top + 19).closed();
            easel.lay(Panel.patch(loop, cloth.side()).lift(1.4));
            if (denim) Trim.rivet(easel, side * waist * 0.45, top + 22, 2.4, Trim.BRASS);
        }
        Color horn = Palette.tone(cloth.base(), Palette.dark(cloth.base()) ? 0.3 : -0.45);
        Trim.button(easel, 0, top + 5, 5.2, denim ? Trim.BRASS : horn);
    }

    private static void drawstring(Easel easel, Cloth cloth, double top) {
        Color cord = Palette.dark(cloth.base()) ? new Color(0xDEDAD0) : Palette.tone(cloth.base(), 0.5);
        for (int side = -1; side <= 1; side += 2) {
            Path2D end = Outline.from(side * 5, top + 6).bend(side * 20, top + 34, side * 13, top + 72).open();
            Trim.cord(easel, end, 3.8, cord);
        }
        Trim.cord(easel, Outline.from(-6, top + 7).bend(0, top + 12, 6, top + 7).open(), 4.4, cord);
    }
}
