package lookalike.build.sample.garment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;

/** Sunglasses, seen from the front with the temples folded behind. The cloth's accent tints the lenses. */
public record Sunglasses(Cut cut) implements Garment {
    /** Kinds of frames. */
    public enum Cut { ROUND, SQUARE, AVIATOR, CAT_EYE }

    @Override
    public void draw(Easel easel, Style style) {
        Cloth frame = Cloth.plain(metal() ? Fabric.METAL : Fabric.LEATHER, style.cloth().base(), style.cloth().seed());
        Path2D lens = lens(style.width());
        double thick = metal() ? 6 : 15 + 2 * style.detail();
        temples(easel, frame);
        for (int side = -1; side <= 1; side += 2) {
            glass(easel, side > 0 ? lens : Outline.mirrored(lens), style.cloth().accent(), side);
        }
        bridge(easel, frame);
        var ring = new Area(wire(lens, thick * 2));
        ring.subtract(new Area(AffineTransform.getScaleInstance(1, 1).createTransformedShape(lens)));
        easel.layBoth(Panel.patch(ring, frame).volume(4, thick * 0.9).edge(1.8).crumple(0).lift(3));
        if (!metal()) for (int side = -1; side <= 1; side += 2) Trim.metalPiece(easel, hinge(side), Trim.STEEL);
    }

    /** The area that a round wire of this width covers along a line. */
    private static Shape wire(Shape line, double breadth) {
        var pen = new BasicStroke((float) breadth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        return pen.createStrokedShape(line);
    }

    private boolean metal() {
        return cut == Cut.AVIATOR || cut == Cut.ROUND;
    }

    private Path2D lens(double width) {
        double w = width * 5;
        return switch (cut) {
            case ROUND -> Outline.from(96, 240).bend(164 + w, 240, 164 + w, 310).bend(164 + w, 380, 96, 380)
                    .bend(28, 380, 28, 310).bend(28, 240, 96, 240).closed();
            case SQUARE -> Outline.from(40, 254).bend(100, 246, 168 + w, 252).bend(176 + w, 254, 174 + w, 272)
                    .bend(172, 330, 158, 352).bend(146, 366, 100, 366).bend(58, 366, 48, 346).bend(34, 310, 32, 268)
                    .bend(31, 256, 40, 254).closed();
            case AVIATOR -> Outline.from(40, 250).bend(110, 240, 166 + w, 252).bend(184 + w, 262, 176 + w, 306)
                    .bend(164, 378, 112, 384).bend(58, 384, 36, 310).bend(24, 264, 40, 250).closed();
            case CAT_EYE -> Outline.from(36, 270).bend(96, 258, 176 + w, 226).bend(194 + w, 224, 186 + w, 256)
                    .bend(176, 330, 142, 350).bend(96, 366, 58, 346).bend(30, 320, 30, 282)
                    .bend(30, 272, 36, 270).closed();
        };
    }

    /** A lens is darker above, clears below, and mirrors a window across its middle. */
    private static void glass(Easel easel, Shape lens, Color tint, int side) {
        easel.lay(Panel.of(lens, Cloth.plain(Fabric.GLASS, tint, 3)).volume(9, 60).lift(0));
        easel.draw(g -> {
            Color above = Palette.sheer(Palette.tone(tint, -0.55), 0.75);
            Color below = Palette.sheer(Palette.tone(tint, 0.4), 0.55);
            g.setPaint(new GradientPaint(0, 240, above, 0, 385, below));
            g.fill(lens);
            g.clip(lens);
            double x = side * 98;
            g.setColor(new Color(255, 255, 255, 40));
            g.fill(Outline.from(x - 66, 400).line(x + 6, 220).line(x + 40, 220).line(x - 32, 400).closed());
            g.setColor(new Color(255, 255, 255, 26));
            g.fill(Outline.from(x - 18, 400).line(x + 54, 220).line(x + 66, 220).line(x - 6, 400).closed());
        });
    }

    private void temples(Easel easel, Cloth frame) {
        double y = cut == Cut.CAT_EYE ? 246 : 270;
        double breadth = metal() ? 7 : 15;
        for (int side = -1; side <= 1; side += 2) {
            Path2D line = Outline.from(side * 172, y).bend(side * 150, 222, side * 96, 214)
                    .line(-side * 60, side > 0 ? 206 : 198)
                    .bend(-side * 110, side > 0 ? 204 : 196, -side * 126, 226).open();
            easel.lay(Panel.patch(wire(line, breadth), frame.toned(-0.12)).volume(4, breadth * 0.6).crumple(0).lift(2));
        }
    }

    private void bridge(Easel easel, Cloth frame) {
        double y = cut == Cut.ROUND ? 288 : 272;
        Path2D line = Outline.from(-32, y + 6).bend(0, y - 18, 32, y + 6).open();
        easel.lay(Panel.patch(wire(line, metal() ? 8 : 17), frame).volume(4, 8).crumple(0).lift(2));
        if (cut == Cut.AVIATOR) {
            Path2D brow = Outline.from(-52, 247).bend(0, 232, 52, 247).open();
            easel.lay(Panel.patch(wire(brow, 7), frame).volume(3, 5).crumple(0).lift(2));
        }
    }

    private Shape hinge(int side) {
        double y = cut == Cut.CAT_EYE ? 236 : 262;
        double x = side * 176;
        return new RoundRectangle2D.Double(x - 5, y - 2, 10, 5, 3, 3);
    }
}
