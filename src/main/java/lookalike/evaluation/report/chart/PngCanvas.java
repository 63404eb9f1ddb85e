package lookalike.evaluation.report.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.imageio.ImageIO;

/** Draws into a PNG, twice as large as on a screen at 100%. */
public final class PngCanvas implements Canvas {

    private static final int SCALE = 2;
    private static final Map<RenderingHints.Key, Object> FINE = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

    private final Graphics2D graphics;
    private final ToIntFunction<Ink> theme;

    private PngCanvas(Graphics2D graphics, ToIntFunction<Ink> theme) {
        this.graphics = graphics;
        this.theme = theme;
    }

    /** @return whether this computer has a font to write with; Java brings none of its own */
    public static boolean hasFonts() {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            graphics.getFontMetrics(font(1, false));
            return true;
        } catch (Error | RuntimeException _) {
            // Java tells it in several ways, none of which it documents.
            return false;
        } finally {
            graphics.dispose();
        }
    }

    private static Font font(double size, boolean bold) {
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
    }

    /** @return the chart as a PNG file in the light colours; needs {@link #hasFonts} */
    public static byte[] file(Chart chart) {
        return file(chart, Ink::light);
    }

    /** @return the chart as a PNG file in the dark colours; needs {@link #hasFonts} */
    public static byte[] darkFile(Chart chart) {
        return file(chart, Ink::dark);
    }

    private static byte[] file(Chart chart, ToIntFunction<Ink> theme) {
        double width = chart.width() + 2 * MARGIN;
        double height = chart.height() + 2 * MARGIN;
        BufferedImage image = new BufferedImage((int) Math.ceil(SCALE * width), (int) Math.ceil(SCALE * height),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHints(FINE);
            graphics.scale(SCALE, SCALE);
            PngCanvas canvas = new PngCanvas(graphics, theme);
            canvas.rectangle(0, 0, width, height, Ink.PAPER);
            graphics.translate(MARGIN, MARGIN);
            chart.draw(canvas);
        } finally {
            graphics.dispose();
        }
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Ink ink) {
        use(ink);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void frame(double x, double y, double width, double height, Ink ink) {
        use(ink);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(List<Point> points, Ink ink, Stroke stroke) {
        use(ink);
        graphics.setStroke(stroke(stroke));
        graphics.draw(path(points));
    }

    private static BasicStroke stroke(Stroke stroke) {
        double[] dashes = stroke.dashes();
        if (dashes.length == 0) {
            return new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        return new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                new float[] {(float) dashes[0], (float) dashes[1]}, 0);
    }

    @Override
    public void veil(List<Point> outline, Ink ink) {
        use(ink);
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) VEIL));
        Path2D path = path(outline);
        path.closePath();
        graphics.fill(path);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    @Override
    public void disc(Point centre, double radius, Ink ink) {
        use(ink);
        graphics.fill(new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void text(String text, Point at, Writing writing) {
        use(writing.ink());
        graphics.setFont(font(writing.size(), writing.bold()));
        AffineTransform before = graphics.getTransform();
        graphics.translate(at.x(), at.y());
        graphics.rotate(Math.toRadians(writing.turned()));
        double width = graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
        double start = switch (writing.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
        graphics.drawString(text, (float) start, 0);
        graphics.setTransform(before);
    }

    private static Path2D path(List<Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.forEach(point -> path.lineTo(point.x(), point.y()));
        return path;
    }

    private void use(Ink ink) {
        graphics.setColor(new Color(theme.applyAsInt(ink)));
    }
}
