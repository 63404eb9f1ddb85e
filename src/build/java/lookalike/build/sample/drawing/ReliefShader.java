package lookalike.build.sample.drawing;

import java.awt.image.BufferedImage;

/** Lights a painted panel by its relief, and shifts the paint along the folds a little. */
final class ReliefShader {
    /** How far a slope shifts the pattern: enough to bend a stripe over a fold, too little to tear it. */
    private static final float DRAG = 2.6f;
    private static final int STEPS = 256;
    private static final float[] RED = shadow(1.10);
    private static final float[] GREEN = shadow(1.06);
    private static final float[] BLUE = shadow(0.94);

    private final Light light;
    private final double zoom;

    ReliefShader(Light light, double zoom) {
        this.light = light;
        this.zoom = zoom;
    }

    /** Replaces the pixels of {@code paint} by the lit ones, cut out by the coverage. */
    void shine(BufferedImage paint, Panel panel, ScalarField coverage, ScalarField height) {
        int width = coverage.box.width;
        int rows = coverage.box.height;
        int[] from = ScalarField.pixels(paint).clone();
        int[] to = ScalarField.pixels(paint);
        float[] h = height.values;
        var surface = new Surface(panel, coverage, zoom);
        boolean plain = panel.cloth().pattern() == Pattern.PLAIN;
        for (int y = 0, i = 0; y < rows; y++) {
            for (int x = 0; x < width; x++, i++) {
                float alpha = coverage.values[i];
                if (alpha == 0) {
                    to[i] = 0;
                    continue;
                }
                float sx = (h[x > 0 ? i - 1 : i] - h[x < width - 1 ? i + 1 : i]) / 2;
                float sy = (h[y > 0 ? i - width : i] - h[y < rows - 1 ? i + width : i]) / 2;
                int colour = plain ? from[i] : dragged(from, width, rows, x + DRAG * sx, y + DRAG * sy);
                float glow = brightness(sx, sy) + surface.at(x, y);
                to[i] = lit(colour, glow, shine(panel, sx, sy), alpha);
            }
        }
    }

    /** 1 where the cloth lies flat, more where it faces the lamp, less where it turns away. */
    private float brightness(float sx, float sy) {
        double length = Math.sqrt(sx * sx + sy * sy + 1);
        double facing = (sx * light.x() + sy * light.y() + light.z()) / length;
        return (float) (1 + light.contrast() * (facing / light.z() - 1) * 0.62);
    }

    /** The highlight of leather, satin and metal, after Blinn and Phong. */
    private float shine(Panel panel, float sx, float sy) {
        double gloss = panel.cloth().fabric().gloss;
        if (gloss == 0) return 0;
        double hz = light.z() + 1;
        double half = Math.sqrt(light.x() * light.x() + light.y() * light.y() + hz * hz);
        double d = (sx * light.x() + sy * light.y() + hz) / (half * Math.sqrt(sx * sx + sy * sy + 1));
        double d2 = d * d;
        double d4 = d2 * d2;
        double d16 = d4 * d4 * d4 * d4;
        double flat = hz / half;
        double flat4 = flat * flat * flat * flat;
        return (float) (gloss * (d16 * d4 - flat4 * flat4 * flat4 * flat4 * flat4));
    }

    private static int lit(int colour, float glow, float shine, float alpha) {
        float r = tone(colour >> 16 & 0xff, glow, RED) + shine * 255;
        float g = tone(colour >> 8 & 0xff, glow, GREEN) + shine * 255;
        float b = tone(colour & 0xff, glow, BLUE) + shine * 255;
        return Math.round(alpha * 255) << 24 | channel(r) << 16 | channel(g) << 8 | channel(b);
    }

    private static float tone(int value, float glow, float[] shadow) {
        if (glow <= 1) return value * shadow[Math.max(0, (int) (glow * (STEPS - 1)))];
        float more = glow - 1;
        return value + value * more * 0.55f + (255 - value) * more * 0.30f;
    }

    private static int channel(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    private static int dragged(int[] from, int width, int rows, float x, float y) {
        int column = Math.clamp((int) Math.floor(x), 0, width - 2);
        int row = Math.clamp((int) Math.floor(y), 0, rows - 2);
        float fx = Math.clamp(x - column, 0f, 1f);
        float fy = Math.clamp(y - row, 0f, 1f);
        int i = row * width + column;
        int result = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            float above = (from[i] >> shift & 0xff) * (1 - fx) + (from[i + 1] >> shift & 0xff) * fx;
            float below = (from[i + width] >> shift & 0xff) * (1 - fx) + (from[i + width + 1] >> shift & 0xff) * fx;
            result |= (int) (above * (1 - fy) + below * fy) << shift;
        }
        return result;
    }

    /** Shadows on cloth are cooler than the cloth: red falls faster than blue. */
    private static float[] shadow(double power) {
        float[] table = new float[STEPS];
        for (int i = 0; i < STEPS; i++) table[i] = (float) StrictMath.pow(i / (STEPS - 1.0), power);
        return table;
    }

    /** The weave of the panel's fabric, seen in the panel's own direction. */
    private static final class Surface {
        private final Fabric fabric;
        private final Noise noise;
        private final ScalarField field;
        private final double cos;
        private final double sin;

        Surface(Panel panel, ScalarField field, double zoom) {
            fabric = panel.cloth().fabric();
            noise = new Noise(panel.cloth().seed() + 7);
            this.field = field;
            double radians = StrictMath.toRadians(panel.angle());
            cos = StrictMath.cos(radians) / zoom;
            sin = StrictMath.sin(radians) / zoom;
        }

        float at(int column, int row) {
            double x = column + field.box.x;
            double y = row + field.box.y;
            return fabric.surface(noise, x * cos + y * sin, y * cos - x * sin, column, row);
        }
    }
}
