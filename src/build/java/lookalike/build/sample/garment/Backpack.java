package lookalike.build.sample.garment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;

/** Backpacks, seen from the front. */
public record Backpack(Cut cut) implements Garment {
    /** Kinds of backpacks. */
    public enum Cut { DAYPACK, FLAP, ROLLTOP }

    @Override
    public boolean standing() {
        return true;
    }

    @Override
    public void draw(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double w = 134 + 6 * style.width();
        Cloth dark = cloth.side().toned(-0.22);
        straps(easel, w, dark);
        Path2D body = Outline.from(0, 148).bend(w * 0.72, 146, w - 12, 206).bend(w + 2, 250, w, 330).line(w + 4, 512)
                .bend(w + 2, 546, w - 30, 548).line(0, 549).doubled();
        easel.lay(Panel.of(body, cloth).volume(24, 70).hangs().crumple(0.9));
        switch (cut) {
            case DAYPACK -> daypack(easel, style, w);
            case FLAP -> flap(easel, style, w);
            case ROLLTOP -> rolltop(easel, style, w);
        }
    }

    private static void straps(Easel easel, double w, Cloth dark) {
        for (int side = -1; side <= 1; side += 2) {
            Path2D line = Outline.from(side * 60, 168).bend(side * (w + 42), 250, side * (w + 10), 470).open();
            Shape band = new BasicStroke(24, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
            easel.lay(Panel.patch(band, dark).volume(8, 14).lift(0));
        }
        Path2D grip = Outline.from(-30, 160).bend(-32, 106, 0, 106).bend(32, 106, 30, 160).open();
        Shape handle = new BasicStroke(13, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND).createStrokedShape(grip);
        easel.lay(Panel.patch(handle, dark).volume(4, 8).lift(0));
    }

    private static void daypack(Easel easel, Style style, double w) {
        Cloth cloth = style.cloth();
        Path2D opening = Outline.from(-w + 6, 340).bend(-w + 12, 184, 0, 182).bend(w - 12, 184, w - 6, 340).open();
        Trim.zip(easel, opening, Trim.STEEL);
        Trim.puller(easel, -58, 190, Trim.STEEL);
        double y = 352 + 10 * style.detail();
        Path2D pocket = Outline.from(0, y).line(w - 40, y).bend(w - 18, y + 2, w - 17, y + 26).line(w - 14, 508)
                .bend(w - 16, 530, w - 40, 532).line(0, 532).doubled();
        easel.lay(Panel.of(pocket, cloth.pattern().frontOnly() ? cloth.contrast() : cloth).volume(16, 30).lift(4));
        Trim.zip(easel, Outline.from(-w + 36, y + 22).line(w - 36, y + 22).open(), Trim.STEEL);
        Trim.puller(easel, w - 54, y + 24, Trim.STEEL);
        Cloth leather = Cloth.plain(Fabric.LEATHER, new Color(0xA9713F), 8);
        easel.lay(Panel.patch(new RoundRectangle2D.Double(-20, 262, 40, 40, 8, 8), leather).lift(2));
        easel.draw(g -> {
            g.setColor(Palette.tone(leather.base(), -0.55));
            g.fill(new RoundRectangle2D.Double(-9, 274, 5, 16, 3, 3));
            g.fill(new RoundRectangle2D.Double(4, 274, 5, 16, 3, 3));
        });
    }

    private static void flap(Easel easel, Style style, double w) {
        Cloth cloth = style.cloth();
        Path2D pocket = Outline.from(0, 396).line(w - 24, 396).line(w - 16, 512).bend(w - 18, 530, w - 40, 531)
                .line(0, 532).doubled();
        easel.lay(Panel.of(pocket, cloth).volume(14, 26).lift(4));
        Path2D lid = Outline.from(0, 140).bend(w * 0.74, 138, w - 6, 200).bend(w + 5, 240, w + 4, 330)
                .bend(w, 358, w - 28, 360).line(0, 366).doubled();
        easel.lay(Panel.of(lid, cloth).volume(20, 44).crumple(1.2).lift(6));
        Cloth leather = Cloth.plain(Fabric.LEATHER, new Color(0x8E5A33), 8);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 62;
            easel.lay(Panel.patch(new RoundRectangle2D.Double(x - 11, 300, 22, 146, 8, 8), leather).lift(3));
            Trim.frame(easel, x - 16, 404, 32, 27, 4, Trim.BRASS);
            for (int i = 0; i < 3; i++) {
                double y = 376 - i * 13;
                easel.draw(g -> {
                    g.setColor(new Color(30, 18, 10, 170));
                    g.fill(Trim.disc(x, y, 1.7));
                });
            }
        }
    }

    private static void rolltop(Easel easel, Style style, double w) {
        Cloth cloth = style.cloth();
        Path2D roll = Outline.from(0, 112).line(w - 8, 112).bend(w + 10, 114, w + 10, 138).bend(w + 10, 164, w - 6, 166)
                .line(0, 168).doubled();
        easel.lay(Panel.of(roll, cloth.side()).volume(16, 22).lift(5));
        easel.seam(Outline.from(-w, 136).line(w, 136).open());
        Cloth strap = cloth.side().toned(-0.3);
        easel.lay(Panel.patch(new RoundRectangle2D.Double(-12, 104, 24, 228, 6, 6), strap).lift(3));
        Trim.frame(easel, -18, 276, 36, 32, 5, Trim.STEEL);
        Path2D pocket = Outline.from(0, 372).line(w - 16, 372).line(w - 12, 512).bend(w - 14, 532, w - 36, 533)
                .line(0, 533).doubled();
        easel.lay(Panel.of(pocket, cloth).volume(14, 26).lift(4));
        Trim.zip(easel, Outline.from(-w + 26, 392).line(w - 26, 392).open(), Palette.tone(cloth.base(), 0.3));
        Trim.puller(easel, -w + 44, 394, Trim.STEEL);
    }
}
