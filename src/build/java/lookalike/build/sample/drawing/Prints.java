package lookalike.build.sample.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The patterns made of lines, squares and dots. */
final class Prints {
    private Prints() {}

    static void stripes(Graphics2D g, Cloth cloth, Rectangle2D area) {
        g.setColor(cloth.accent());
        rows(g, area, 34 * cloth.scale(), 0, 15 * cloth.scale());
    }

    /** The sailor's stripe: narrow lines far apart. */
    static void breton(Graphics2D g, Cloth cloth, Rectangle2D area) {
        g.setColor(cloth.accent());
        rows(g, area, 24 * cloth.scale(), 0, 6.5 * cloth.scale());
    }

    static void pinstripes(Graphics2D g, Cloth cloth, Rectangle2D area) {
        g.setColor(Palette.sheer(cloth.accent(), 0.65));
        columns(g, area, 15 * cloth.scale(), 0, 1.5);
    }

    static void candy(Graphics2D g, Cloth cloth, Rectangle2D area) {
        g.setColor(Palette.sheer(cloth.accent(), 0.85));
        columns(g, area, 16 * cloth.scale(), 0, 6.5 * cloth.scale());
    }

    static void checks(Graphics2D g, Cloth cloth, Rectangle2D area) {
        double size = 44 * cloth.scale();
        g.setColor(Palette.sheer(cloth.accent(), 0.62));
        rows(g, area, size, 0, 1.8);
        columns(g, area, size, 0, 1.8);
        g.setColor(Palette.sheer(cloth.accent(), 0.28));
        rows(g, area, size, size / 2, 3.2);
        columns(g, area, size, size / 2, 3.2);
    }

    static void tartan(Graphics2D g, Cloth cloth, Rectangle2D area) {
        double size = 62 * cloth.scale();
        g.setColor(Palette.sheer(cloth.accent(), 0.52));
        rows(g, area, size, 0, size * 0.40);
        columns(g, area, size, 0, size * 0.40);
        g.setColor(Palette.sheer(Palette.tone(cloth.base(), -0.55), 0.34));
        rows(g, area, size, size * 0.56, size * 0.16);
        columns(g, area, size, size * 0.56, size * 0.16);
        g.setColor(new Color(250, 244, 228, 135));
        rows(g, area, size, size * 0.19, 1.6);
        columns(g, area, size, size * 0.19, 1.6);
    }

    static void gingham(Graphics2D g, Cloth cloth, Rectangle2D area) {
        double size = 20 * cloth.scale();
        g.setColor(Palette.sheer(cloth.accent(), 0.5));
        rows(g, area, size, 0, size / 2);
        columns(g, area, size, 0, size / 2);
    }

    static void dots(Graphics2D g, Cloth cloth, Rectangle2D area) {
        double step = 25 * cloth.scale();
        double radius = 4.6 * cloth.scale();
        g.setColor(cloth.accent());
        int row = 0;
        for (double y = floor(area.getMinY(), step); y < area.getMaxY() + step; y += step / 2, row++) {
            double shift = row % 2 == 0 ? 0 : step / 2;
            for (double x = floor(area.getMinX(), step) + shift; x < area.getMaxX() + step; x += step) {
                g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            }
        }
    }

    /** The tooth: a square with two slanted ears, repeated both ways. */
    static void houndstooth(Graphics2D g, Cloth cloth, Rectangle2D area) {
        double s = 26 * cloth.scale() / 4;
        var tooth = new Path2D.Double();
        double[][] corners = {
            {0, 0}, {2, 0}, {2, 1}, {3, 0}, {4, 0}, {2, 2}, {2, 3}, {1, 4}, {0, 4}, {1, 3}, {1, 2}, {0, 2}
        };
        tooth.moveTo(0, 0);
        for (double[] c : corners) tooth.lineTo(c[0] * s, c[1] * s);
        tooth.closePath();
        g.setColor(cloth.accent());
        for (double y = floor(area.getMinY(), 4 * s); y < area.getMaxY(); y += 4 * s) {
            for (double x = floor(area.getMinX(), 4 * s); x < area.getMaxX(); x += 4 * s) {
                g.translate(x, y);
                g.fill(tooth);
                g.translate(-x, -y);
            }
        }
    }

    /** The upper part in the second colour, with a fine light line between. */
    static void block(Graphics2D g, Cloth cloth, Rectangle2D area) {
        double edge = area.getMinY() + area.getHeight() * (0.30 + 0.10 * cloth.scale());
        g.setColor(cloth.accent());
        double left = area.getMinX() - 9;
        double width = area.getWidth() + 18;
        g.fill(new Rectangle2D.Double(left, area.getMinY() - 9, width, edge - area.getMinY() + 9));
        g.setColor(new Color(250, 248, 240, 210));
        g.fill(new Rectangle2D.Double(left, edge, width, 5));
    }

    private static void rows(Graphics2D g, Rectangle2D area, double step, double shift, double breadth) {
        for (double y = floor(area.getMinY() - 9, step) + shift; y < area.getMaxY() + 9; y += step) {
            g.fill(new Rectangle2D.Double(area.getMinX() - 9, y, area.getWidth() + 18, breadth));
        }
    }

    /** Centred on the middle line, so that both halves of a front agree. */
    private static void columns(Graphics2D g, Rectangle2D area, double step, double shift, double breadth) {
        for (double x = floor(area.getMinX() - 9, step) + shift - breadth / 2; x < area.getMaxX() + 9; x += step) {
            g.fill(new Rectangle2D.Double(x, area.getMinY() - 9, breadth, area.getHeight() + 18));
        }
    }

    private static double floor(double value, double step) {
        return Math.floor(value / step) * step - step;
    }
}
