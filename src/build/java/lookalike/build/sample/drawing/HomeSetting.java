package lookalike.build.sample.drawing;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Takes photos like those that a shopper takes at home: a table, a wall, light from a window, never quite straight. */
public final class HomeSetting {
    private static final double ZOOM = 2;
    private static final int WIDTH = (int) (Studio.WIDTH * ZOOM);
    private static final int HEIGHT = (int) (Studio.HEIGHT * ZOOM);

    /** The background that the article lies on or hangs in front of. */
    public enum Ground {
        WOOD, OAK, PLASTER, LINEN, CONCRETE
    }

    private final Ground ground;
    private final Color tone;
    private final Light light;
    private final double tilt;
    private final Noise noise;

    /**
     * @param tone the colour of the ground
     * @param tilt how far the article is turned, in degrees
     */
    public HomeSetting(Ground ground, Color tone, Light light, double tilt) {
        this.ground = ground;
        this.tone = tone;
        this.light = light;
        this.tilt = tilt;
        this.noise = new Noise(ground.ordinal() * 977L + 13);
    }

    /** The finished photo. */
    public BufferedImage photo(Consumer<Easel> article) {
        var view = AffineTransform.getScaleInstance(ZOOM, ZOOM);
        view.translate(Studio.WIDTH / 2.0, Studio.HEIGHT / 2.0);
        view.rotate(StrictMath.toRadians(tilt));
        view.scale(0.94, 0.94);
        view.translate(0, -Studio.HEIGHT / 2.0);
        var easel = new Easel(WIDTH, HEIGHT, view, light);
        article.accept(easel);
        BufferedImage photo = surface();
        Graphics2D g = ScalarField.smooth(photo);
        Studio.wallShadow(g, easel.picture(), ZOOM * 1.15, light);
        Studio.wallShadow(g, easel.picture(), ZOOM * 0.5, light);
        g.drawImage(easel.picture(), 0, 0, null);
        window(g);
        g.dispose();
        grain(photo);
        return photo;
    }

    private BufferedImage surface() {
        var photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ScalarField.pixels(photo);
        for (int y = 0, i = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++, i++) pixels[i] = scaled(tone, brightness(x / ZOOM, y / ZOOM));
        }
        return photo;
    }

    private double brightness(double x, double y) {
        return switch (ground) {
            case WOOD, OAK -> plank(x, y);
            case PLASTER -> 0.95 + 0.07 * noise.rough(x / 60, y / 60) + 0.035 * noise.rough(x / 4, y / 4);
            case CONCRETE -> 0.84 + 0.20 * noise.rough(x / 80, y / 80) + 0.10 * noise.rough(x / 9, y / 9)
                    - 0.06 * noise.at(x / 1.4, y / 1.4);
            case LINEN -> linen(x, y);
        };
    }

    /** Boards of equal breadth, each with its own tone, its own grain, and a dark joint to the next. */
    private double plank(double x, double y) {
        double breadth = 104;
        int board = (int) Math.floor((x + 31) / breadth);
        double across = x + 31 - board * breadth;
        double shift = 57.0 * board;
        double bend = noise.at(x / 60 + shift, y / 210);
        double rings = noise.rough((across + 34 * bend) / 5.5 + shift, (y + shift) / 190);
        double pores = noise.at(x / 1.1, y / 26 + shift);
        double joint = Math.min(across, breadth - across);
        double dark = joint < 1.2 ? 0.50 : joint < 3 ? 0.86 : 1;
        return dark * (0.76 + 0.11 * noise.grain(board, 3) + 0.24 * rings + 0.07 * pores);
    }

    private double linen(double x, double y) {
        double slope = creases(x, y) - creases(x + 3, y + 3);
        return 0.94 + 2.6 * slope + 0.05 * noise.at(x / 0.9, y / 5) + 0.05 * noise.at(x / 5, y / 0.9) - 0.05;
    }

    private double creases(double x, double y) {
        double bend = noise.at(x / 110, y / 150);
        return noise.rough(x / 90 + 2.4 * bend, y / 120 - 1.8 * bend);
    }

    /** Light falls in from one side and fades to the corners. */
    private void window(Graphics2D g) {
        g.setComposite(AlphaComposite.SrcOver);
        double side = light.x() < 0 ? 0.2 : 0.8;
        var bright = new Point2D.Double(WIDTH * side, HEIGHT * 0.16);
        g.setPaint(new RadialGradientPaint(bright, 760, new float[] {0, 1},
                new Color[] {new Color(255, 240, 212, 74), new Color(255, 240, 212, 0)}));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        var centre = new Point2D.Double(WIDTH * (0.4 + 0.2 * side), HEIGHT * 0.45);
        g.setPaint(new RadialGradientPaint(centre, 1050, new float[] {0.35f, 1},
                new Color[] {new Color(20, 14, 26, 0), new Color(20, 14, 26, 128)}));
        g.fillRect(0, 0, WIDTH, HEIGHT);
    }

    /** The fine noise of a small camera. */
    private void grain(BufferedImage photo) {
        int[] pixels = ScalarField.pixels(photo);
        for (int i = 0; i < pixels.length; i++) {
            double by = 1 + 0.035 * (noise.grain(i % WIDTH, i / WIDTH) - 0.5);
            pixels[i] = scaled(new Color(pixels[i]), by);
        }
    }

    private static int scaled(Color c, double by) {
        double blueBy = by * 0.94 + 0.06;
        return channel(c.getRed() * by) << 16 | channel(c.getGreen() * by) << 8 | channel(c.getBlue() * blueBy);
    }

    private static int channel(double value) {
        return (int) Math.clamp(value, 0, 255);
    }
}
