package lookalike.build.sample.drawing;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Takes the catalogue pictures: a bright seamless background, one soft lamp, and a shadow that connects the article
 * to it.
 */
public final class Studio {
    /** Size of a catalogue picture. */
    public static final int WIDTH = 480;
    /** Size of a catalogue picture. */
    public static final int HEIGHT = 640;

    private Studio() {}

    /**
     * A finished catalogue picture.
     *
     * @param article draws the article
     * @param standing whether it stands on the floor, as shoes and bags do, or floats in front of the background
     * @param seed varies the background a little
     */
    public static BufferedImage picture(Consumer<Easel> article, boolean standing, long seed) {
        var easel = new Easel(WIDTH, HEIGHT, view(standing), Light.STUDIO);
        article.accept(easel);
        BufferedImage drawn = easel.picture();
        softenTowardsFloor(drawn);
        BufferedImage picture = ground(new SplittableRandom(seed));
        Graphics2D g = ScalarField.smooth(picture);
        if (standing) floorShadow(g, drawn);
        else wallShadow(g, drawn, 1, Light.STUDIO);
        g.drawImage(drawn, 0, 0, null);
        g.dispose();
        return picture;
    }

    /** Floating articles are enlarged a little; standing ones fill the width already. */
    private static AffineTransform view(boolean standing) {
        var view = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
        if (!standing) view.scale(1.06, 1.06);
        view.translate(0, -HEIGHT / 2.0);
        return view;
    }

    private static BufferedImage ground(SplittableRandom chance) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = ScalarField.smooth(picture);
        int warm = chance.nextInt(0, 5);
        var above = new Color(238, 237, 236 - warm);
        var below = new Color(224, 223, 222 - warm);
        g.setPaint(new GradientPaint(0, 0, above, 0, HEIGHT, below));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        var centre = new Point2D.Double(WIDTH * chance.nextDouble(0.38, 0.48), HEIGHT * chance.nextDouble(0.34, 0.42));
        g.setPaint(new RadialGradientPaint(centre, 430, new float[] {0, 1},
                new Color[] {new Color(255, 255, 255, 150), new Color(255, 255, 255, 0)}));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.dispose();
        return picture;
    }

    /** The lamp is above: lower parts get a little less light. */
    private static void softenTowardsFloor(BufferedImage drawn) {
        Graphics2D g = drawn.createGraphics();
        g.setComposite(AlphaComposite.SrcAtop);
        g.setPaint(new GradientPaint(90, 90, new Color(255, 252, 244, 16), 400, 600, new Color(20, 22, 40, 30)));
        g.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        g.dispose();
    }

    /** Two shadows, as a real lamp with a diffuser makes: a wide faint one and a narrow one close to the edge. */
    static void wallShadow(Graphics2D g, BufferedImage drawn, double zoom, Light light) {
        int side = light.x() < 0 ? 1 : -1;
        ScalarField coverage = silhouette(drawn);
        BufferedImage wide = Shadow.of(coverage.blurred(46 * zoom), 0.20, 0x2A2C38);
        g.drawImage(wide, (int) (10 * side * zoom), (int) (18 * zoom), null);
        BufferedImage close = Shadow.of(coverage.blurred(11 * zoom), 0.26, 0x2A2C38);
        g.drawImage(close, (int) (3 * side * zoom), (int) (5 * zoom), null);
    }

    private static void floorShadow(Graphics2D g, BufferedImage drawn) {
        Rectangle solid = bounds(drawn);
        var box = new Rectangle(WIDTH, HEIGHT);
        double middle = solid.getCenterX();
        double floor = solid.getMaxY();
        var wide = new Ellipse2D.Double(middle - solid.width * 0.50, floor - 18, solid.width * 1.06, 32);
        var near = new Ellipse2D.Double(middle - solid.width * 0.46, floor - 9, solid.width * 0.93, 13);
        g.drawImage(Shadow.of(ScalarField.coverage(wide, box).blurred(38), 0.42, 0x2A2C38), 6, 2, null);
        g.drawImage(Shadow.of(ScalarField.coverage(near, box).blurred(10), 0.50, 0x1C1D26), 2, 0, null);
    }

    private static ScalarField silhouette(BufferedImage drawn) {
        var field = new ScalarField(new Rectangle(drawn.getWidth(), drawn.getHeight()));
        int[] pixels = ScalarField.pixels(drawn);
        for (int i = 0; i < pixels.length; i++) field.values[i] = (pixels[i] >>> 24) / 255f;
        return field;
    }

    private static Rectangle bounds(BufferedImage drawn) {
        int[] pixels = ScalarField.pixels(drawn);
        var bounds = new Rectangle(0, 0, -1, -1);
        for (int y = 0, i = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++, i++) {
                if (pixels[i] >>> 24 > 128) bounds.add(x, y);
            }
        }
        return bounds;
    }
}
