package lookalike.build.sample.garment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;

/** Buttons, zips, buckles and labels. */
final class Trim {
    static final Color STEEL = new Color(0xB4B8BE);
    static final Color BRASS = new Color(0xC9A45C);
    static final Color HORN = new Color(0x5A4334);
    static final Color PEARL = new Color(0xECE7DC);

    private Trim() {}

    /** A button with a rim and four holes. */
    static void button(Easel easel, double x, double y, double r, Color colour) {
        Shape disc = disc(x, y, r);
        easel.lay(Panel.of(disc, Cloth.plain(Fabric.RUBBER, colour, 3)).volume(0, 1).edge(1.4).lift(1.4));
        easel.draw(g -> {
            g.setColor(Palette.sheer(Palette.tone(colour, Palette.dark(colour) ? 0.4 : -0.5), 0.9));
            double d = r * 0.27;
            double hole = Math.max(0.6, r * 0.15);
            for (int i = 0; i < 4; i++) g.fill(disc(x + (i % 2 == 0 ? -d : d), y + (i < 2 ? -d : d), hole));
        });
    }

    /** A button that suits the cloth: horn on light cloth, a lighter tone of the cloth itself on dark. */
    static Color buttonFor(Color cloth) {
        return Palette.dark(cloth) ? Palette.tone(cloth, 0.34) : PEARL;
    }

    /** A row of buttons down a line of equal x. */
    static void buttons(Easel easel, double x, double from, double to, int count, double r, Color colour) {
        for (int i = 0; i < count; i++) button(easel, x, from + (to - from) * i / Math.max(1, count - 1), r, colour);
    }

    /** A snap or rivet. */
    static void rivet(Easel easel, double x, double y, double r, Color metal) {
        easel.lay(Panel.of(disc(x, y, r), Cloth.plain(Fabric.METAL, metal, 4)).volume(0, 1).edge(1.8).lift(1));
    }

    /** A closed zip along a line, with its puller at the upper end. */
    static void zip(Easel easel, Path2D line, Color metal) {
        easel.draw(g -> {
            g.setStroke(new BasicStroke(7, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.setColor(new Color(18, 20, 26, 120));
            g.draw(line);
            float[] teeth = {1.9f, 1.3f};
            g.setStroke(new BasicStroke(3.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, teeth, 0));
            g.setColor(metal);
            g.draw(line);
        });
    }

    /** The puller of a zip. */
    static void puller(Easel easel, double x, double y, Color metal) {
        metalPiece(easel, new RoundRectangle2D.Double(x - 4, y - 3, 8, 9, 4, 4), metal);
        metalPiece(easel, new RoundRectangle2D.Double(x - 2.6, y + 5, 5.2, 17, 4, 4), metal);
    }

    /** Anything small and shiny. */
    static void metalPiece(Easel easel, Shape shape, Color metal) {
        easel.lay(Panel.of(shape, Cloth.plain(Fabric.METAL, metal, 9)).volume(0, 1).edge(1.8).lift(1.8));
    }

    /** A frame of metal, as buckles have. */
    static void frame(Easel easel, double x, double y, double width, double height, double thick, Color metal) {
        var ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.append(new RoundRectangle2D.Double(x, y, width, height, 9, 9), false);
        var hole = new RoundRectangle2D.Double(x + thick, y + thick, width - 2 * thick, height - 2 * thick, 5, 5);
        ring.append(hole, false);
        metalPiece(easel, ring, metal);
    }

    /** The woven label inside a neck, without words. */
    static void label(Easel easel, double x, double y) {
        easel.draw(g -> {
            g.setColor(new Color(246, 243, 236, 235));
            g.fill(new Rectangle2D.Double(x - 11, y, 22, 11));
            g.setColor(new Color(60, 60, 66, 150));
            g.fill(new Rectangle2D.Double(x - 6, y + 4, 12, 1.4));
            g.fill(new Rectangle2D.Double(x - 4, y + 6.8, 8, 1));
        });
    }

    /** A thread that is visible on the cloth but unobtrusive. */
    static Color thread(Color cloth) {
        return Palette.sheer(Palette.tone(cloth, Palette.dark(cloth) ? 0.35 : -0.35), 0.6);
    }

    /** A cord hanging free, with a little roundness. */
    static void cord(Easel easel, Shape line, double breadth, Color colour) {
        easel.add(g -> {
            stroke(g, line, breadth, Palette.tone(colour, -0.28));
            g.translate(-breadth * 0.12, -breadth * 0.12);
            stroke(g, line, breadth * 0.66, colour);
            g.translate(-breadth * 0.10, -breadth * 0.10);
            stroke(g, line, breadth * 0.24, Palette.tone(colour, 0.3));
        });
    }

    private static void stroke(Graphics2D g, Shape line, double breadth, Color colour) {
        g.setStroke(new BasicStroke((float) breadth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(colour);
        g.draw(line);
    }

    static Ellipse2D disc(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }
}
