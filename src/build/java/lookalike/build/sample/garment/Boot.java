package lookalike.build.sample.garment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Fold;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;

/** Boots, a pair seen from the side with the toes on the left. */
public record Boot(Cut cut) implements Garment {
    /** Kinds of boots. */
    public enum Cut { CHELSEA, LACED, KNEE }

    @Override
    public boolean standing() {
        return true;
    }

    @Override
    public void draw(Easel easel, Style style) {
        Easel behind = easel.within(new AffineTransform(0.94, 0, 0, 0.94, 66, 18));
        boot(behind, style);
        double floor = cut == Cut.KNEE ? 548 : 536;
        Path2D sole = Outline.from(-170, floor).bend(0, floor - 12, 150, floor)
                .bend(0, floor + 14, -170, floor).closed();
        behind.ground(sole, 12, 0.5);
        boot(easel.within(new AffineTransform(1, 0, 0, 1, -6, 32)), style);
    }

    private double top() {
        return switch (cut) { case CHELSEA -> 236; case LACED -> 204; case KNEE -> 62; };
    }

    private void boot(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double t = top();
        double heel = cut == Cut.KNEE ? 34 : 22;
        easel.lay(Panel.of(Outline.from(-4, t + 4).bend(60, t - 14, 128, t + 2).bend(120, t + 30, 60, t + 26)
                .bend(10, t + 24, -4, t + 4).closed(), cloth.toned(-0.38)).volume(-6, 16).lift(0));
        sole(easel, heel);
        easel.lay(Panel.of(shaft(t), cloth).volume(22, 60).folds(List.of(
                Fold.along(6, 372, 50, 392, 104, 372, 8, -6), Fold.along(-4, 396, 46, 414, 112, 398, 8, 6),
                Fold.along(40, t + 60, 50, 320, 36, 400, 12, 4))));
        switch (cut) {
            case CHELSEA -> chelsea(easel, cloth, t);
            case LACED -> laced(easel, cloth, t);
            case KNEE -> knee(easel, cloth, t);
        }
    }

    private Path2D shaft(double t) {
        double calf = cut == Cut.KNEE ? 20 : 4;
        return Outline.from(-6, t).bend(60, t + 22, 130, t)
                .bend(136 + calf, (t + 430) / 2 - 30, 122, 420).bend(138, 460, 134, 504)
                .line(-176, 508).bend(-190, 470, -146, 452).bend(-56, 424, -22, 384)
                .bend(2 - calf, (t + 384) / 2 + 30, -6, t).closed();
    }

    private void sole(Easel easel, double heel) {
        Cloth dark = Cloth.plain(Fabric.RUBBER, cut == Cut.LACED ? new Color(0x2B2622) : new Color(0x35291F), 4);
        double floor = 516 + heel;
        Path2D sole = Outline.from(-186, 500).bend(-188, 514, -164, 516 + heel * 0.6).line(-20, 516 + heel * 0.6)
                .bend(24, 516 + heel * 0.5, 40, 512)
                .line(46, floor).line(136, floor).line(140, 500).closed();
        easel.lay(Panel.patch(sole, dark).volume(3, 10).lift(0));
        easel.draw(g -> {
            g.setColor(Palette.sheer(new Color(0xC8A878), 0.55));
            g.setStroke(new BasicStroke(1.6f));
            g.draw(Outline.from(-182, 511).line(138, 509).open());
        });
    }

    private static void chelsea(Easel easel, Cloth cloth, double t) {
        Path2D gore = Outline.from(36, t + 8).line(92, t + 7).bend(94, 340, 68, 396).bend(38, 340, 36, t + 8).closed();
        Color elastic = Palette.tone(cloth.base(), Palette.dark(cloth.base()) ? -0.35 : -0.5);
        easel.lay(Panel.patch(gore, Cloth.plain(Fabric.RIB, elastic, 4)).lift(1));
        easel.stitches(gore, Trim.thread(cloth.base()));
        easel.seam(Outline.from(68, 396).bend(62, 450, 70, 506).open());
        Path2D loop = Outline.from(112, t + 14).line(112, t - 18).bend(120, t - 28, 128, t - 18)
                .line(128, t + 14).closed();
        easel.lay(Panel.patch(loop, cloth.toned(-0.1)).lift(1));
    }

    private static void laced(Easel easel, Cloth cloth, double t) {
        Path2D toe = Outline.from(-178, 508).bend(-190, 470, -146, 452).bend(-124, 446, -104, 438)
                .bend(-88, 470, -98, 508).closed();
        easel.lay(Panel.patch(toe, cloth.toned(-0.05)).volume(10, 22).lift(1.4));
        Path2D stay = Outline.from(-8, t + 2).line(36, t + 12).bend(34, 330, 30, 384).bend(-6, 424, -74, 446)
                .line(-86, 434).bend(-40, 412, -21, 382).bend(-4, 320, -8, t + 2).closed();
        easel.lay(Panel.patch(stay, cloth).lift(1.6));
        Path2D stitches = Outline.from(31, t + 14).bend(29, 330, 25, 382).bend(-10, 420, -72, 441).open();
        easel.stitches(stitches, Trim.thread(cloth.base()));
        Path2D back = Outline.from(108, t + 4).line(130, t).bend(136, 330, 122, 420).bend(138, 460, 134, 506)
                .line(84, 508).bend(112, 420, 108, t + 4).closed();
        easel.lay(Panel.patch(back, cloth.toned(-0.06)).lift(1.2));
        Color lace = Palette.dark(cloth.base()) ? new Color(0xC9B79A) : Trim.HORN;
        for (int i = 0; i < 8; i++) {
            double y = t + 20 + i * (372 - t) / 8;
            double x = i > 6 ? -12 : 0;
            Trim.rivet(easel, x + 24, y + 8, 3.2, Trim.BRASS);
            Trim.cord(easel, Outline.from(x + 24, y + 8).bend(x + 6, y - 2, x - 9, y - 4).open(), 4.6, lace);
        }
        Trim.cord(easel, Outline.from(20, t + 26).bend(62, t + 34, 54, t + 78).open(), 4.2, lace);
        Trim.cord(easel, Outline.from(16, t + 28).bend(16, t + 66, 32, t + 92).open(), 4.2, lace);
    }

    private static void knee(Easel easel, Cloth cloth, double t) {
        Path2D band = Outline.from(-6, t).bend(60, t + 22, 130, t).line(131, t + 30)
                .bend(60, t + 52, -7, t + 30).closed();
        easel.lay(Panel.patch(band, cloth.toned(-0.05)).volume(8, 16).lift(1.4));
        Path2D strap = Outline.from(-20, 372).bend(60, 396, 128, 384).line(126, 402).bend(60, 416, -32, 392).closed();
        easel.lay(Panel.patch(strap, cloth.toned(-0.1)).lift(2));
        Trim.frame(easel, 40, 382, 26, 28, 4, Trim.BRASS);
        easel.seam(Outline.from(100, t + 46).bend(110, 260, 96, 504).open());
    }
}
