package lookalike.build.sample.garment;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Fold;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Panel;

/** Skirts. */
public record Skirt(Cut cut) implements Garment {
    /** Kinds of skirts. */
    public enum Cut { A_LINE, PENCIL, PLEATED, MINI }

    @Override
    public void draw(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double waist = 82 + 4 * style.width();
        double hem = 6 * style.width() + switch (cut) {
            case A_LINE -> 158;
            case PENCIL -> 94;
            case PLEATED -> 168;
            case MINI -> 134;
        };
        double top = cut == Cut.MINI ? 190 : 118;
        double bottom = switch (cut) { case MINI -> 456; case PENCIL -> 520; default -> 528; } + 14 * style.length();
        inside(easel, waist, top, cloth);
        Panel body = Panel.of(body(waist, hem, top, bottom), cloth).volume(20, 64).hangs();
        easel.lay(body.folds(switch (cut) {
            case PLEATED -> pleats(waist, hem, top, bottom);
            case A_LINE -> Drape.skirt(style.chance(), waist, hem, top + 20, bottom, 7, 9);
            case PENCIL -> Drape.skirt(style.chance(), waist, hem, top + 60, bottom, 3, 3);
            case MINI -> Drape.skirt(style.chance(), waist, hem, top + 40, bottom, 4, 4);
        }));
        Path2D hemline = Outline.from(-hem, bottom - 9).bend(0, bottom + 15, hem, bottom - 9).open();
        easel.stitches(hemline, Trim.thread(cloth.base()));
        waistband(easel, cloth, waist, top);
        if (cut == Cut.MINI) buttonFront(easel, cloth, top, bottom);
        if (cut == Cut.PENCIL) easel.seam(Outline.from(34, bottom - 96).line(36, bottom + 11).open());
    }

    private Path2D body(double waist, double hem, double top, double bottom) {
        double hip = cut == Cut.PENCIL ? 116 : waist + (hem - waist) * 0.42;
        Outline half = Outline.from(0, top + 8).bend(waist * 0.6, top + 8, waist, top);
        if (cut == Cut.PENCIL) half.bend(hip, top + 60, hip - 3, top + 150).bend(hip - 6, bottom - 120, hem, bottom);
        else half.bend(hip, top + (bottom - top) * 0.30, hem, bottom);
        return half.bend(hem * 0.5, bottom + 13, 0, bottom + 13).doubled();
    }

    private static void inside(Easel easel, double waist, double top, Cloth cloth) {
        Path2D back = Outline.from(0, top - 13).bend(waist * 0.6, top - 13, waist - 2, top - 18).line(waist, top + 8)
                .line(0, top + 12).doubled();
        easel.lay(Panel.of(back, cloth.shaded(-0.32)).volume(-4, 20).lift(0));
        Trim.label(easel, 0, top - 9);
    }

    private static void waistband(Easel easel, Cloth cloth, double waist, double top) {
        Path2D band = Outline.from(0, top - 6).bend(waist * 0.6, top - 6, waist - 1, top - 18).line(waist + 3, top + 8)
                .bend(waist * 0.6, top + 18, 0, top + 18).doubled();
        easel.lay(Panel.patch(band, cloth.side()).volume(6, 24).lift(1.6));
    }

    /** Pleats as sharp steps: one flank broad and shallow, the other narrow and steep. */
    private static List<Fold> pleats(double waist, double hem, double top, double bottom) {
        var folds = new ArrayList<Fold>();
        int count = 13;
        for (int i = 0; i < count; i++) {
            double from = -1 + 2.0 * i / count;
            double to = from + 1.1 / count;
            Path2D pleat = Outline.from(from * waist, top + 6).line(to * waist, top + 6).line(to * hem, bottom + 14)
                    .line(from * hem, bottom + 14).closed();
            folds.add(new Fold(pleat, 9));
        }
        return folds;
    }

    private static void buttonFront(Easel easel, Cloth cloth, double top, double bottom) {
        Path2D strip = Outline.from(-11, top - 5).line(11, top - 5).line(11, bottom + 13)
                .line(-11, bottom + 13).closed();
        easel.lay(Panel.patch(strip, cloth.side()).lift(1.4));
        boolean denim = cloth.fabric() == Fabric.DENIM;
        Trim.buttons(easel, 0, top + 6, bottom - 40, 6, 5, denim ? Trim.BRASS : Trim.HORN);
        Path2D pocket = Outline.from(34, top + 50).line(86, top + 50).line(86, top + 100).line(60, top + 114)
                .line(34, top + 100).closed();
        easel.layBoth(Panel.patch(pocket, cloth.side()).lift(1.6));
        easel.stitches(Outline.from(34, top + 58).line(86, top + 58).open(), Trim.thread(cloth.base()));
        easel.stitches(Outline.from(-86, top + 58).line(-34, top + 58).open(), Trim.thread(cloth.base()));
    }
}
