package lookalike.build.sample.garment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;

/** Belts, rolled up with the buckle in front. */
public record Belt(Cut cut) implements Garment {
    private static final double RX = 176;
    private static final double RY = 84;
    private static final double Y = 372;

    /** Kinds of buckle and strap. */
    public enum Cut { CLASSIC, WOVEN, PLATE }

    @Override
    public boolean standing() {
        return true;
    }

    @Override
    public void draw(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double breadth = 58 + 5 * style.width();
        Color metal = style.detail() > 0 ? Trim.BRASS : Trim.STEEL;
        coil(easel, cloth, breadth);
        var front = new Area(rim(0, breadth));
        front.add(new Area(new Rectangle2D.Double(-RX, Y, 2 * RX, breadth)));
        front.subtract(new Area(rim(0, 0)));
        easel.lay(Panel.of(front, cloth).volume(9, 26).crumple(0.5).lift(4));
        for (double y : new double[] {7, breadth - 7}) {
            var arc = new Arc2D.Double(-RX + 2, Y - RY + y, 2 * RX - 4, 2 * RY, 180, 180, Arc2D.OPEN);
            easel.stitches(arc, Trim.thread(cloth.base()));
        }
        if (cut == Cut.WOVEN) weave(easel, breadth);
        tail(easel, cloth, breadth);
        buckle(easel, metal, breadth);
    }

    /** The turns of the roll: of each turn the inside of the far half and the edge of the near half are visible. */
    private static void coil(Easel easel, Cloth cloth, double breadth) {
        var hole = new Area(rim(30, 6));
        hole.intersect(new Area(rim(30, 6 + breadth)));
        for (int turn = 0; turn < 3; turn++) {
            var crescent = new Area(rim(turn * 15, turn * 3));
            crescent.subtract(hole);
            Cloth shaded = cloth.shaded(turn == 0 ? -0.30 : -0.20);
            easel.lay(Panel.of(crescent, shaded).volume(6, 20).crumple(0.5).lift(turn == 0 ? 0 : 4));
            Shape edge = rim(turn * 15, turn * 3);
            easel.draw(g -> {
                g.setStroke(new BasicStroke(2.6f));
                g.setColor(Palette.tone(cloth.base(), 0.10));
                g.draw(edge);
            });
        }
        easel.shade(rim(60, breadth + 10), 8, 0.35);
    }

    /** The upper edge of one turn, {@code inset} within the outermost and {@code lower} below it. */
    private static Ellipse2D rim(double inset, double lower) {
        double ry = RY - inset * 0.67;
        return new Ellipse2D.Double(-RX + inset, Y - ry + lower, 2 * (RX - inset), 2 * ry);
    }

    private static void weave(Easel easel, double breadth) {
        easel.draw(g -> {
            for (int row = 0; row < 4; row++) {
                for (int i = -11; i <= 11; i++) {
                    double x = i * 15.5 + (row % 2) * 7.7;
                    double t = Math.max(0, 1 - x / RX * (x / RX));
                    double y = Y + RY * Math.sqrt(t) + 3 + row * breadth / 4;
                    var leaf = new Ellipse2D.Double(-6.4, -breadth / 9, 12.8, breadth / 4.2);
                    g.setColor(new Color(255, 240, 220, row % 2 == 0 ? 38 : 20));
                    g.fill(AffineTransform.getTranslateInstance(x, y + 4).createTransformedShape(leaf));
                    g.setStroke(new BasicStroke(1.4f));
                    g.setColor(new Color(20, 12, 8, 110));
                    g.draw(AffineTransform.getTranslateInstance(x, y + 4).createTransformedShape(leaf));
                }
            }
        });
    }

    private static void tail(Easel easel, Cloth cloth, double breadth) {
        double y = 455;
        Path2D tip = Outline.from(-30, y + 2).line(96, y - 7).bend(126, y + breadth * 0.36, 96, y + breadth - 12)
                .line(-30, y + breadth - 3).closed();
        easel.lay(Panel.patch(tip, cloth.shaded(0.02)).volume(8, 18).lift(3));
        easel.stitches(Outline.from(-28, y + 8).line(92, y - 1).bend(114, y + breadth * 0.36, 92, y + breadth - 18)
                .line(-28, y + breadth - 9).open(), Trim.thread(cloth.base()));
        var loop = new RoundRectangle2D.Double(44, y - 8, 18, breadth + 6, 4, 4);
        easel.lay(Panel.patch(loop, cloth.side().toned(-0.1)).volume(4, 8).lift(2.4));
        easel.draw(g -> {
            g.setColor(new Color(16, 10, 8, 190));
            for (int i = 0; i < 2; i++) g.fill(Trim.disc(-4 + i * 24, y + breadth / 2 - i, 2.8));
        });
    }

    private void buckle(Easel easel, Color metal, double breadth) {
        double y = 455;
        if (cut == Cut.PLATE) {
            Trim.metalPiece(easel, new RoundRectangle2D.Double(-76, y - 8, 74, breadth + 14, 12, 12), metal);
            Trim.metalPiece(easel, new RoundRectangle2D.Double(-67, y + 1, 56, breadth - 4, 7, 7), metal);
            return;
        }
        Trim.frame(easel, -76, y - 10, 66, breadth + 18, 9, metal);
        Trim.metalPiece(easel, new RoundRectangle2D.Double(-70, y + breadth / 2 - 4, 68, 8, 7, 7), metal);
    }
}
