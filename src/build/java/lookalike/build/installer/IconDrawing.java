package lookalike.build.installer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** The program's icon, a shirt under a lens, drawn in a square of 256 by 256 and scaled. */
final class IconDrawing {

    private static final Color BLUE = new Color(0x09, 0x69, 0xda);
    private static final Color DARK_BLUE = new Color(0x0a, 0x30, 0x69);
    private static final double[][] SHIRT = {{88, 60}, {60, 72}, {36, 112}, {62, 128}, {74, 112}, {74, 196},
        {166, 196}, {166, 112}, {178, 128}, {204, 112}, {180, 72}, {152, 60}};

    private IconDrawing() {}

    /** @param size of a side, in pixels */
    static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 256.0, size / 256.0);
        g.setColor(BLUE);
        g.fill(new RoundRectangle2D.Double(8, 8, 240, 240, 56, 56));
        g.setColor(Color.WHITE);
        g.fill(shirt());
        g.setColor(DARK_BLUE);
        g.setStroke(new BasicStroke(16, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Ellipse2D.Double(128, 124, 68, 68));
        g.draw(new Line2D.Double(188, 184, 218, 214));
        g.dispose();
        return image;
    }

    private static Path2D shirt() {
        Path2D shirt = new Path2D.Double();
        shirt.moveTo(SHIRT[0][0], SHIRT[0][1]);
        for (double[] point : SHIRT) {
            shirt.lineTo(point[0], point[1]);
        }
        shirt.curveTo(144, 84, 96, 84, 88, 60);
        return shirt;
    }
}
