package lookalike.build.sample.garment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Panel;

/** Handbags. */
public record Handbag(Cut cut) implements Garment {
    /** Kinds of bags. */
    public enum Cut { TOTE, SATCHEL, CROSSBODY, BUCKET }

    @Override
    public boolean standing() {
        return true;
    }

    @Override
    public void draw(Easel easel, Style style) {
        switch (cut) {
            case TOTE -> tote(easel, style);
            case SATCHEL -> satchel(easel, style);
            case CROSSBODY -> crossbody(easel, style);
            case BUCKET -> bucket(easel, style);
        }
    }

    private static void strap(Easel easel, Path2D line, double breadth, Cloth cloth, double lift) {
        var pen = new BasicStroke((float) breadth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        Shape band = pen.createStrokedShape(line);
        easel.lay(Panel.patch(band, cloth).volume(4, breadth * 0.8).crumple(0.1).lift(lift));
    }

    private static void tote(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        Cloth leather = cloth.pattern().label().equals("Solid") ? cloth.side().toned(-0.1) : cloth.contrast();
        double w = 150 + 8 * style.width();
        double top = 262 - 8 * style.length();
        Path2D far = Outline.from(-74, top + 10).bend(-70, 92, 0, 92).bend(70, 92, 74, top + 10).open();
        strap(easel, far, 12, leather.toned(-0.22), 0);
        Path2D inside = Outline.from(0, top + 4).bend(w * 0.6, top + 4, w - 4, top - 8).line(w - 14, top + 24)
                .line(0, top + 30).doubled();
        easel.lay(Panel.of(inside, cloth.shaded(-0.4)).volume(-6, 24).lift(0));
        Path2D body = Outline.from(0, top + 12).bend(w * 0.6, top + 12, w, top).bend(w - 4, top + 140, w - 22, 538)
                .bend(w - 26, 552, w - 46, 553).line(0, 554).doubled();
        easel.lay(Panel.of(body, cloth).volume(18, 60).hangs().crumple(1.2)
                .folds(Drape.skirt(style.chance(), w * 0.8, w * 0.7, top + 40, 540, 3, 3)));
        easel.stitches(Outline.from(-w, top + 12).bend(0, top + 34, w, top + 12).open(), Trim.thread(cloth.base()));
        Path2D near = Outline.from(-76, top + 66).line(-76, top + 6).bend(-74, 122, 0, 122).bend(74, 122, 76, top + 6)
                .line(76, top + 66).open();
        strap(easel, near, 13, leather, 3.2);
        for (int side = -1; side <= 1; side += 2) Trim.rivet(easel, side * 76, top + 56, 4, Trim.BRASS);
    }

    private static void satchel(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double w = 158 + 6 * style.width();
        Path2D handle = Outline.from(-62, 286).bend(-66, 178, 0, 178).bend(66, 178, 62, 286).open();
        strap(easel, handle, 15, cloth.side().toned(-0.08), 0);
        Path2D body = Outline.from(0, 262).line(w - 26, 262).bend(w - 2, 264, w, 288).line(w + 6, 520)
                .bend(w + 4, 546, w - 22, 547).line(0, 548).doubled();
        easel.lay(Panel.of(body, cloth).volume(20, 40).crumple(0.5));
        double low = 410 + 12 * style.detail();
        Path2D flap = Outline.from(0, 256).line(w - 24, 256).bend(w + 1, 258, w + 3, 282).line(w + 3, low - 26)
                .bend(w + 2, low, w - 24, low).line(0, low + 6).doubled();
        easel.lay(Panel.of(flap, cloth).volume(14, 30).crumple(0.5).lift(5));
        Path2D inset = Outline.from(-w + 10, 276).line(-w + 10, low - 28).bend(-w + 10, low - 9, -w + 28, low - 8)
                .line(w - 28, low - 8).bend(w - 10, low - 9, w - 10, low - 28).line(w - 10, 276).open();
        easel.stitches(inset, Trim.thread(cloth.base()));
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 84;
            var belt = new RoundRectangle2D.Double(x - 11, 300, 22, low - 244, 8, 8);
            easel.lay(Panel.patch(belt, cloth.side().toned(-0.12)).lift(2.2));
            Trim.frame(easel, x - 16, low - 18, 32, 28, 4, Trim.BRASS);
        }
        for (int side = -1; side <= 1; side += 2) Trim.frame(easel, side * 62 - 12, 246, 24, 18, 4, Trim.BRASS);
    }

    private static void crossbody(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double w = 132 + 8 * style.width();
        Path2D hang = Outline.from(-w + 8, 330).bend(-w - 22, 84, 0, 84).bend(w + 22, 84, w - 8, 330).open();
        strap(easel, hang, 9, cloth.side().toned(-0.1), 0);
        Path2D body = Outline.from(0, 316).line(w - 20, 316).bend(w, 318, w, 340).line(w, 470)
                .bend(w - 4, 536, w - 74, 538).line(0, 538).doubled();
        easel.lay(Panel.of(body, cloth).volume(20, 36).crumple(0.5));
        Path2D flap = Outline.from(0, 310).line(w - 18, 310).bend(w + 2, 312, w + 3, 336)
                .bend(w + 2, 432, 0, 456 + 10 * style.detail()).doubled();
        easel.lay(Panel.of(flap, cloth.shaded(0.03)).volume(14, 30).crumple(0.5).lift(5));
        Path2D seam = Outline.from(-w + 6, 340).bend(-w + 8, 424, 0, 446 + 10 * style.detail())
                .bend(w - 8, 424, w - 6, 340).open();
        easel.stitches(seam, Trim.thread(cloth.base()));
        double y = 436 + 10 * style.detail();
        Trim.metalPiece(easel, new RoundRectangle2D.Double(-15, y - 12, 30, 34, 12, 12), Trim.BRASS);
        Trim.rivet(easel, 0, y + 4, 6, Trim.BRASS);
        for (int side = -1; side <= 1; side += 2) Trim.frame(easel, side * (w - 8) - 9, 318, 18, 22, 3.4, Trim.BRASS);
    }

    private static void bucket(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double top = 258;
        Path2D hang = Outline.from(-112, top + 20).bend(-124, 76, 0, 76).bend(124, 76, 112, top + 20).open();
        strap(easel, hang, 12, cloth.side().toned(-0.14), 0);
        Path2D inside = Outline.from(0, top - 16).bend(90, top - 16, 122, top)
                .bend(90, top + 30, 0, top + 34).doubled();
        easel.lay(Panel.of(inside, cloth.shaded(-0.4)).volume(-6, 24).lift(0));
        Path2D body = Outline.from(0, top + 20).bend(90, top + 18, 124, top).bend(148, 420, 132, 530)
                .bend(126, 552, 92, 554).line(0, 556).doubled();
        easel.lay(Panel.of(body, cloth).volume(24, 60).hangs()
                .folds(Drape.skirt(style.chance(), 100, 118, 470, top + 4, 6, 6)));
        Path2D foot = Outline.from(0, 500).bend(90, 500, 140, 488).bend(138, 530, 132, 534).bend(126, 553, 92, 555)
                .line(0, 557).doubled();
        easel.lay(Panel.patch(foot, cloth.side().toned(-0.12)).volume(8, 26).lift(1.6));
        Color cord = cloth.side().toned(-0.3).base();
        Trim.cord(easel, Outline.from(-127, top + 42).bend(0, top + 66, 127, top + 42).open(), 5.5, cord);
        for (int i = -2; i <= 2; i++) Trim.rivet(easel, i * 48, top + 54 - i * i * 2.6, 4, Trim.BRASS);
        for (int side = -1; side <= 1; side += 2) {
            Path2D end = Outline.from(side * 4, top + 56).bend(side * 16, top + 96, side * 11, top + 136).open();
            Trim.cord(easel, end, 5, cord);
            var tassel = new RoundRectangle2D.Double(side * 11 - 6, top + 130, 12, 30, 5, 5);
            easel.lay(Panel.patch(tassel, cloth.side().toned(-0.2)).lift(2));
        }
    }
}
