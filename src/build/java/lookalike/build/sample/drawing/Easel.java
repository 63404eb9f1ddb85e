package lookalike.build.sample.drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * The picture of one article while it is drawn. Panels are laid one above the other, each with a soft shadow on those
 * below; seams and trimmings are drawn on top. The rest stays transparent for the studio.
 */
public final class Easel {
    private final BufferedImage layer;
    private final AffineTransform view;
    private final double zoom;
    private final Relief relief;
    private final Light light;
    private final ReliefShader shader;

    /** @param view transforms the 480 by 640 drawing, with x from its middle line, to the pixels of the picture */
    public Easel(int width, int height, AffineTransform view, Light light) {
        this(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), view, light);
    }

    private Easel(BufferedImage layer, AffineTransform view, Light light) {
        this.layer = layer;
        this.light = light;
        this.view = new AffineTransform(view);
        zoom = Math.sqrt(Math.abs(view.getDeterminant()));
        relief = new Relief(this.view);
        shader = new ReliefShader(light, zoom);
    }

    /** The same sheet seen shifted, turned or scaled: the second shoe of a pair. */
    public Easel within(AffineTransform placing) {
        var both = new AffineTransform(view);
        both.concatenate(placing);
        return new Easel(layer, both, light);
    }

    /** Lays a piece above all that lies there already. */
    public void lay(Panel panel) {
        Shape seen = view.createTransformedShape(panel.shape());
        Rectangle box = seen.getBounds();
        box.grow(3, 3);
        box = box.intersection(new Rectangle(layer.getWidth(), layer.getHeight()));
        if (box.isEmpty()) return;
        ScalarField coverage = ScalarField.coverage(seen, box);
        if (panel.lift() > 0) shadow(seen, panel.lift() * zoom, 0.34);
        BufferedImage paint = painted(panel, box);
        shader.shine(paint, panel, coverage, relief.of(panel, coverage));
        Graphics2D g = layer.createGraphics();
        g.drawImage(paint, box.x, box.y, null);
        g.dispose();
    }

    /** Lays a piece and its mirror image. */
    public void layBoth(Panel panel) {
        lay(panel);
        lay(panel.mirrored());
    }

    /** A seam: a fine dark line with a hint of light beside it, on what is there already. */
    public void seam(Shape line) {
        draw(g -> {
            g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(new Color(255, 255, 255, 34));
            g.translate(1, 1);
            g.draw(line);
            g.translate(-1, -1);
            g.setColor(new Color(10, 12, 25, 74));
            g.draw(line);
        });
    }

    /** A row of stitches. */
    public void stitches(Shape line, Color thread) {
        draw(g -> {
            float[] dashes = {3.4f, 2f};
            g.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
            g.setColor(thread);
            g.draw(line);
        });
    }

    /** Draws in the units of the drawing, only where there is something already. */
    public void draw(Consumer<Graphics2D> drawing) {
        paint(drawing, AlphaComposite.SrcAtop);
    }

    /** Draws in the units of the drawing, also on empty background: a lace, a chain. */
    public void add(Consumer<Graphics2D> drawing) {
        paint(drawing, AlphaComposite.SrcOver);
    }

    /** Throws the soft shadow of a shape on the floor below everything drawn so far. */
    public void ground(Shape shape, double reach, double strength) {
        Shape seen = view.createTransformedShape(shape);
        var box = new Rectangle(layer.getWidth(), layer.getHeight());
        Graphics2D g = layer.createGraphics();
        g.setComposite(AlphaComposite.DstOver);
        g.drawImage(Shadow.of(ScalarField.coverage(seen, box).blurred(reach * zoom), strength), 0, 0, null);
        g.dispose();
    }

    /** Throws the soft shadow of a shape on what lies there. */
    public void shade(Shape shape, double lift, double strength) {
        shadow(view.createTransformedShape(shape), lift * zoom, strength);
    }

    /** The article on transparent ground. */
    public BufferedImage picture() {
        return layer;
    }

    private void paint(Consumer<Graphics2D> drawing, AlphaComposite rule) {
        Graphics2D g = ScalarField.smooth(layer);
        g.setComposite(rule);
        g.transform(view);
        drawing.accept(g);
        g.dispose();
    }

    private BufferedImage painted(Panel panel, Rectangle box) {
        var paint = new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = ScalarField.smooth(paint);
        g.setColor(panel.cloth().base());
        g.fillRect(0, 0, box.width, box.height);
        if (panel.cloth().pattern() != Pattern.PLAIN) {
            g.translate(-box.x, -box.y);
            g.transform(view);
            var turn = AffineTransform.getRotateInstance(StrictMath.toRadians(panel.angle()));
            g.transform(turn);
            panel.cloth().pattern().paint(g, panel.cloth(), uprightBounds(panel));
        }
        g.dispose();
        return paint;
    }

    private static Rectangle2D uprightBounds(Panel panel) {
        var back = AffineTransform.getRotateInstance(-StrictMath.toRadians(panel.angle()));
        return back.createTransformedShape(panel.shape()).getBounds2D();
    }

    private void shadow(Shape seen, double lift, double strength) {
        int reach = (int) Math.ceil(lift * 2.5) + 2;
        Rectangle box = seen.getBounds();
        box.grow(reach, reach);
        box = box.intersection(
                new Rectangle(-reach, -reach, layer.getWidth() + 2 * reach, layer.getHeight() + 2 * reach));
        if (box.isEmpty()) return;
        BufferedImage dark = Shadow.of(ScalarField.coverage(seen, box).blurred(lift * 1.6), strength);
        Graphics2D g = layer.createGraphics();
        g.setComposite(AlphaComposite.SrcAtop);
        int across = (int) Math.round(lift * (light.x() < 0 ? 0.45 : -0.45));
        int down = (int) Math.round(lift * 0.8);
        g.drawImage(dark, box.x + across, box.y + down, null);
        g.dispose();
    }
}
