package lookalike.build.sample.garment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;

/** Wrist watches, seen from above with the strap laid out. The cloth's base is the strap, its accent the dial. */
public record Watch(Cut cut) implements Garment {
    private static final double X = 0;
    private static final double Y = 318;

    /** Kinds of watches. */
    public enum Cut { DRESS, CHRONO, SQUARE, BRACELET }

    @Override
    public void draw(Easel sheet, Style style) {
        // The longest of all articles: drawn a little smaller, so that its ends stay inside the picture.
        Easel easel = sheet.within(new AffineTransform(0.9, 0, 0, 0.9, 0, 32));
        double r = 92 + 5 * style.width();
        Color metal = cut == Cut.BRACELET ? style.cloth().base() : style.detail() > 0 ? Trim.BRASS : Trim.STEEL;
        if (cut == Cut.BRACELET) bracelet(easel, r, metal);
        else strap(easel, style.cloth(), r, metal);
        Trim.metalPiece(easel, new RoundRectangle2D.Double(r + 2, Y - 9, 17, 18, 6, 6), metal);
        for (int side = -1; side <= 1 && cut == Cut.CHRONO; side += 2) {
            Trim.metalPiece(easel, new RoundRectangle2D.Double(r - 8, Y + side * 46 - 7, 16, 14, 5, 5), metal);
        }
        easel.lay(Panel.of(face(r), Cloth.plain(Fabric.METAL, metal, 5)).volume(12, 14).edge(2).crumple(0).lift(7));
        Shape dial = face(r - 15);
        Cloth enamel = Cloth.plain(Fabric.RUBBER, style.cloth().accent(), 5);
        easel.lay(Panel.of(dial, enamel).volume(-3, 6).crumple(0).lift(0));
        easel.draw(g -> dial(g, style.cloth().accent(), r - 15, metal));
        easel.draw(g -> glass(g, dial, r));
    }

    private Shape face(double r) {
        if (cut == Cut.SQUARE) {
            return new RoundRectangle2D.Double(X - r * 0.90, Y - r * 0.98, r * 1.8, r * 1.96, r * 0.5, r * 0.5);
        }
        return Trim.disc(X, Y, r);
    }

    private static void strap(Easel easel, Cloth cloth, double r, Color metal) {
        double n = r * 0.56;
        Path2D upper = Outline.from(0, 40).bend(n * 0.74, 40, n * 0.74, 54).line(n, Y - r * 0.6)
                .line(0, Y - r * 0.4).doubled();
        Path2D lower = Outline.from(0, Y + r * 0.4).line(n, Y + r * 0.6).line(n * 0.74, 576)
                .bend(n * 0.66, 602, 0, 604).doubled();
        Trim.frame(easel, -n * 0.92, 26, n * 1.84, 40, 6, metal);
        for (Path2D part : List.of(upper, lower)) {
            easel.lay(Panel.patch(part, cloth).volume(12, 20).edge(1.6).crumple(0.6).lift(2));
        }
        Color thread = Trim.thread(cloth.base());
        for (int side = -1; side <= 1; side += 2) {
            easel.stitches(Outline.from(side * (n * 0.74 - 7), 60).line(side * (n - 7), Y - r * 0.6).open(), thread);
            easel.stitches(Outline.from(side * (n - 7), Y + r * 0.6).line(side * (n * 0.74 - 7), 580).open(), thread);
        }
        easel.draw(g -> {
            g.setColor(new Color(20, 14, 10, 190));
            for (int i = 0; i < 5; i++) g.fill(Trim.disc(0, 478 + i * 21, 3));
        });
        lugs(easel, r, metal, n);
    }

    private static void lugs(Easel easel, double r, Color metal, double n) {
        for (int i = 0; i < 4; i++) {
            double x = (i % 2 == 0 ? -1 : 1) * (n + 3);
            double y = Y + (i < 2 ? -1 : 1) * r * 0.92;
            Trim.metalPiece(easel, new RoundRectangle2D.Double(x - 7, y - 20, 14, 40, 9, 9), metal);
        }
    }

    private static void bracelet(Easel easel, double r, Color metal) {
        Cloth steel = Cloth.plain(Fabric.METAL, metal, 5);
        for (int part = -1; part <= 1; part += 2) {
            for (int i = 11; i >= 0; i--) {
                double y = Y + part * (r * 0.80 + i * 17.6);
                double n = r * (0.58 - 0.011 * i);
                for (int side = -1; side <= 1; side++) {
                    double x = side * n * 0.70;
                    double half = side == 0 ? n * 0.38 : n * 0.31;
                    var link = new RoundRectangle2D.Double(x - half, y - 8.6, 2 * half, 17.2, 6, 6);
                    Cloth polish = side == 0 ? steel.toned(0.14) : steel;
                    easel.lay(Panel.patch(link, polish).volume(3, 7).crumple(0).lift(1));
                }
            }
        }
    }

    private void dial(Graphics2D g, Color dial, double r, Color metal) {
        Color ink = Palette.dark(dial) ? new Color(0xF2EFE8) : new Color(0x2C2D33);
        AffineTransform before = g.getTransform();
        g.translate(X, Y);
        if (cut == Cut.CHRONO) for (int i = 0; i < 3; i++) subdial(g, ink, StrictMath.PI / 2 * i, r);
        AffineTransform centre = g.getTransform();
        for (int i = 0; i < 60; i++) {
            boolean hour = i % 5 == 0;
            g.setColor(hour ? ink : Palette.sheer(ink, 0.5));
            g.setStroke(new BasicStroke(hour ? 4.2f : 1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(new Line2D.Double(0, -r * 0.92, 0, -r * (hour ? 0.76 : 0.87)));
            g.rotate(StrictMath.PI / 30);
        }
        g.setTransform(centre);
        hand(g, ink, -0.93, r * 0.50, 6.4f);
        hand(g, ink, 1.02, r * 0.74, 4.6f);
        hand(g, metal.equals(Trim.BRASS) ? new Color(0xB8453A) : metal, 2.7, r * 0.80, 1.6f);
        g.setColor(ink);
        g.fill(Trim.disc(0, 0, 5.2));
        g.setTransform(before);
    }

    private static void subdial(Graphics2D g, Color ink, double angle, double r) {
        double x = r * 0.44 * StrictMath.cos(angle);
        double y = r * 0.44 * StrictMath.sin(angle);
        g.setColor(Palette.sheer(ink, 0.10));
        g.fill(Trim.disc(x, y, r * 0.22));
        g.setColor(Palette.sheer(ink, 0.65));
        g.setStroke(new BasicStroke(1.3f));
        g.draw(Trim.disc(x, y, r * 0.22));
        g.draw(new Line2D.Double(x, y, x + r * 0.10, y - r * 0.13));
    }

    private static void hand(Graphics2D g, Color colour, double angle, double length, float breadth) {
        AffineTransform before = g.getTransform();
        g.rotate(angle);
        g.setStroke(new BasicStroke(breadth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.translate(2, 2.4);
        g.setColor(new Color(0, 0, 0, 50));
        g.draw(new Line2D.Double(0, 10, 0, -length));
        g.translate(-2, -2.4);
        g.setColor(colour);
        g.draw(new Line2D.Double(0, 10, 0, -length));
        g.setTransform(before);
    }

    private static void glass(Graphics2D g, Shape dial, double r) {
        var gleam = new Point2D.Double(X - r * 0.4, Y - r * 0.5);
        g.setPaint(new RadialGradientPaint(gleam, (float) (r * 1.3), new float[] {0, 1},
                new Color[] {new Color(255, 255, 255, 70), new Color(255, 255, 255, 0)}));
        g.fill(dial);
    }
}
