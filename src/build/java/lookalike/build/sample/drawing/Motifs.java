package lookalike.build.sample.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** The drawn patterns: flowers, leaves, and the pictures on the front of a tee. */
final class Motifs {
    private Motifs() {}

    /** Blossoms of three sizes with leaves, on a jittered grid: scattered, yet never crowded. */
    static void floral(Graphics2D g, Cloth cloth, Rectangle2D area) {
        var chance = new SplittableRandom(cloth.seed());
        Color leaf = mix(cloth.accent(), new Color(0x5C7A58), 0.65);
        scatter(g, area, 34 * cloth.scale(), chance, size -> {
            g.setColor(leaf);
            for (int i = 0; i < 2; i++) {
                g.rotate(StrictMath.PI * 0.8);
                g.fill(new Ellipse2D.Double(5 * size, -2.6 * size, 11 * size, 5.2 * size));
            }
            g.setColor(cloth.accent());
            petals(g, 5, 5.4 * size, 4.6 * size);
            g.setColor(Palette.tone(cloth.accent(), Palette.dark(cloth.accent()) ? 0.55 : -0.4));
            g.fill(disc(0, 0, 2.7 * size));
        });
    }

    /** Palm fronds: a long rib with leaflets on both sides, shorter towards the tip. */
    static void leaves(Graphics2D g, Cloth cloth, Rectangle2D area) {
        var chance = new SplittableRandom(cloth.seed());
        Color second = mix(cloth.accent(), cloth.base(), 0.5);
        boolean[] light = {true};
        scatter(g, area, 50 * cloth.scale(), chance, size -> {
            light[0] = !light[0];
            g.setColor(light[0] ? cloth.accent() : second);
            for (int i = 0; i < 9; i++) {
                double y = (24 - i * 5.6) * size;
                double reach = (17 - Math.abs(i - 3) * 1.7) * size;
                for (int side = -1; side <= 1; side += 2) {
                    g.fill(Outline.from(0, y).bend(side * reach * 0.5, y - 9 * size, side * reach, y - 6 * size)
                            .bend(side * reach * 0.5, y - 1.5 * size, 0, y + 2.4 * size).closed());
                }
            }
            g.fill(Outline.from(-1.2 * size, 32 * size).line(0, -30 * size).line(1.2 * size, 32 * size).closed());
        });
    }

    /** A low sun over three waves. */
    static void sunrise(Graphics2D g, Cloth cloth, Rectangle2D area) {
        AffineTransform before = place(g, area);
        g.setColor(cloth.accent());
        var sun = new Area(disc(0, 0, 36));
        for (int i = 0; i < 4; i++) sun.subtract(new Area(new Rectangle2D.Double(-50, 8 + i * 8, 100, 1.6 + i * 1.1)));
        g.fill(sun);
        g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 2; i++) {
            double y = 46 + i * 11;
            double half = 44 - i * 12;
            g.draw(Outline.from(-half, y).bend(-half * 0.75, y - 9, -half / 2, y).bend(-half / 4, y + 9, 0, y)
                    .bend(half / 4, y - 9, half / 2, y).bend(half * 0.75, y + 9, half, y).open());
        }
        g.setTransform(before);
    }

    /** Three mountains in a ring. */
    static void peaks(Graphics2D g, Cloth cloth, Rectangle2D area) {
        AffineTransform before = place(g, area);
        g.setColor(cloth.accent());
        var ground = new Area(disc(0, 0, 45));
        var hills = new Area(Outline.from(-60, 50).line(-22, -8).line(-6, 14).line(14, -22).line(60, 50).closed());
        hills.intersect(new Area(disc(0, 0, 40)));
        g.setStroke(new BasicStroke(3));
        g.draw(ground);
        g.fill(hills);
        g.setColor(mix(cloth.accent(), new Color(0xD9A236), 0.7));
        g.fill(disc(-16, -22, 8));
        g.setColor(Palette.sheer(cloth.base(), 0.55));
        g.fill(Outline.from(14, -22).line(4, -5).line(11, -8).line(16, -1).line(20, -9).line(25, -3).closed());
        g.setTransform(before);
    }

    /** Rings and half discs, in the manner of a poster. */
    static void rings(Graphics2D g, Cloth cloth, Rectangle2D area) {
        AffineTransform before = place(g, area);
        Color ink = cloth.accent();
        Color[] inks = {ink, mix(ink, new Color(0xD9A236), 0.75), mix(ink, new Color(0x23787A), 0.7)};
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                g.setColor(inks[(row + 2 * column) % 3]);
                double x = (column - 1) * 32;
                double y = (row - 1) * 32;
                var half = new Area(disc(x, y, 14));
                boolean upright = (row + column) % 2 == 0;
                var cut = upright
                        ? new Rectangle2D.Double(x, y - 20, 40, 40) : new Rectangle2D.Double(x - 20, y, 40, 20);
                half.subtract(new Area(cut));
                if (row == column) g.fill(disc(x, y, 14));
                else g.fill(half);
            }
        }
        g.setTransform(before);
    }

    private interface Flower {
        void grow(double size);
    }

    private static void scatter(Graphics2D g, Rectangle2D area, double step, SplittableRandom chance, Flower flower) {
        AffineTransform before = g.getTransform();
        int row = 0;
        for (double y = area.getMinY() - step; y < area.getMaxY() + step; y += step * 0.86, row++) {
            for (double x = area.getMinX() - step + (row % 2) * step / 2; x < area.getMaxX() + step; x += step) {
                g.translate(x + chance.nextDouble(-0.2, 0.2) * step, y + chance.nextDouble(-0.2, 0.2) * step);
                g.rotate(chance.nextDouble(2 * StrictMath.PI));
                flower.grow(step / 34 * chance.nextDouble(0.62, 1.12));
                g.setTransform(before);
            }
        }
    }

    private static void petals(Graphics2D g, int count, double distance, double radius) {
        for (int i = 0; i < count; i++) {
            double angle = 2 * StrictMath.PI * i / count;
            g.fill(disc(distance * StrictMath.cos(angle), distance * StrictMath.sin(angle), radius));
        }
    }

    private static AffineTransform place(Graphics2D g, Rectangle2D area) {
        AffineTransform before = g.getTransform();
        g.translate(area.getCenterX(), area.getMinY() + area.getHeight() * 0.42);
        return before;
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Color mix(Color a, Color b, double part) {
        return new Color((int) (a.getRed() + (b.getRed() - a.getRed()) * part),
                (int) (a.getGreen() + (b.getGreen() - a.getGreen()) * part),
                (int) (a.getBlue() + (b.getBlue() - a.getBlue()) * part));
    }
}
