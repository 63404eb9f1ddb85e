package lookalike.build.sample.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Raises a panel from the plane: rounded body, thick edge, folds and wrinkles, as one field of heights in pixels. */
final class Relief {
    private static final double FOLD_RANGE = 24;

    private final AffineTransform view;
    private final double zoom;

    Relief(AffineTransform view) {
        this.view = view;
        this.zoom = Math.sqrt(Math.abs(view.getDeterminant()));
    }

    ScalarField of(Panel panel, ScalarField coverage) {
        var height = new ScalarField(coverage.box);
        if (panel.volume() != 0) {
            double round = panel.round() * zoom;
            ScalarField soft = panel.hanging() ? coverage.blurredAcross(round, 22 * zoom) : coverage.blurred(round);
            raise(height, soft, panel.volume() * zoom);
        }
        if (panel.edge() != 0) raise(height, coverage.blurred(3.2 * zoom), panel.edge() * zoom);
        if (!panel.folds().isEmpty()) fold(height, panel);
        double wrinkle = panel.cloth().fabric().wrinkle * panel.crumple();
        if (wrinkle > 0) wrinkle(height, panel, wrinkle * zoom);
        return height;
    }

    /** Blurred coverage is one half on a straight edge, less at a corner; an even curve leads from there to the top. */
    private static void raise(ScalarField height, ScalarField soft, double by) {
        for (int i = 0; i < soft.values.length; i++) {
            float t = Math.min(1, soft.values[i]);
            height.values[i] += 2 * (float) by * t * t * (3 - 2 * t);
        }
    }

    /** Folds are painted light and dark on middle grey, then smoothed all at once. */
    private void fold(ScalarField height, Panel panel) {
        var box = height.box;
        var image = new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = ScalarField.smooth(image);
        g.setColor(new Color(128, 128, 128));
        g.fillRect(0, 0, box.width, box.height);
        g.translate(-box.x, -box.y);
        for (Fold fold : panel.folds()) {
            Fold seen = fold.through(view);
            int opacity = (int) Math.min(255, Math.abs(seen.height()) / FOLD_RANGE * 255);
            int tone = seen.height() > 0 ? 255 : 0;
            g.setColor(new Color(tone, tone, tone, opacity));
            g.fill(seen.shape());
        }
        g.dispose();
        var painted = new ScalarField(box);
        int[] pixels = ScalarField.pixels(image);
        for (int i = 0; i < pixels.length; i++) painted.values[i] = (pixels[i] & 0xff) - 128;
        ScalarField soft = painted.blurred(7 * zoom);
        float unit = (float) (FOLD_RANGE / 128 * zoom);
        for (int i = 0; i < pixels.length; i++) height.values[i] += unit * soft.values[i];
    }

    /**
     * Long soft wrinkles in the direction of the cloth. Wrinkles are never finer than thirty pixels, so they are
     * computed for every fourth one and interpolated.
     */
    private void wrinkle(ScalarField height, Panel panel, double by) {
        var noise = new Noise(panel.cloth().seed());
        double radians = StrictMath.toRadians(panel.angle());
        double cos = StrictMath.cos(radians) / zoom;
        double sin = StrictMath.sin(radians) / zoom;
        int step = (int) Math.max(2, Math.round(4 * zoom));
        var box = height.box;
        int columns = box.width / step + 2;
        float[] above = new float[columns];
        float[] below = new float[columns];
        for (int y = 0; y < box.height; y++) {
            if (y % step == 0) {
                float[] reused = above;
                above = below;
                below = reused;
                for (int row = y == 0 ? 0 : 1; row <= 1; row++) {
                    float[] line = row == 0 ? above : below;
                    double py = box.y + y + row * step;
                    for (int c = 0; c < columns; c++) {
                        double px = box.x + c * step;
                        line[c] = (float) by * wrinkle(noise, px * cos + py * sin, py * cos - px * sin);
                    }
                }
            }
            spread(height, y, above, below, step);
        }
    }

    private static void spread(ScalarField height, int y, float[] above, float[] below, int step) {
        float down = (float) (y % step) / step;
        for (int x = 0, i = y * height.box.width; x < height.box.width; x++, i++) {
            int c = x / step;
            float across = (float) (x % step) / step;
            float upper = above[c] + (above[c + 1] - above[c]) * across;
            float lower = below[c] + (below[c + 1] - below[c]) * across;
            height.values[i] += upper + (lower - upper) * down;
        }
    }

    /** Bent by a slower second noise, so that no two wrinkles are parallel. */
    private static float wrinkle(Noise noise, double u, double v) {
        float bend = noise.at(u / 90 + 31, v / 120);
        float broad = noise.at(u / 46 + 2.2 * bend, v / 130 - 1.4 * bend);
        float other = noise.at(u / 30 + 1.9 * bend + 50, v / 74 + 1.6 * bend);
        float ridge = 4 * other * (1 - other);
        return 1.1f * broad + 0.45f * ridge * ridge;
    }
}
