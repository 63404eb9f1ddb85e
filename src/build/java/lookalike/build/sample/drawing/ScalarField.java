package lookalike.build.sample.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Numbers on the pixels of a rectangle: the coverage of a shape, or the height of a cloth. */
final class ScalarField {
    /** From this radius on half the resolution is enough, for a quarter of the work. */
    private static final double COARSE = 14;

    final Rectangle box;
    final float[] values;

    ScalarField(Rectangle box) {
        this(box, new float[box.width * box.height]);
    }

    private ScalarField(Rectangle box, float[] values) {
        this.box = box;
        this.values = values;
    }

    /** How much of each pixel the shape covers, from 0 to 1. */
    static ScalarField coverage(Shape shape, Rectangle box) {
        var image = new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = smooth(image);
        g.translate(-box.x, -box.y);
        g.setColor(Color.WHITE);
        g.fill(shape);
        g.dispose();
        var field = new ScalarField(box);
        int[] pixels = pixels(image);
        for (int i = 0; i < pixels.length; i++) field.values[i] = (pixels[i] >>> 24) / 255f;
        return field;
    }

    /** The same numbers smoothed; three box means come close to a Gaussian of about half the radius. */
    ScalarField blurred(double radius) {
        return radius < COARSE ? blurredFinely(radius) : halved().blurred(radius / 2).doubledTo(box);
    }

    private ScalarField blurredFinely(double radius) {
        int reach = Math.max(1, (int) Math.round(radius / 2));
        float[] from = values.clone();
        float[] to = new float[values.length];
        for (int pass = 0; pass < 3; pass++) {
            meanOfRows(from, to, reach);
            meanOfColumns(to, from, reach);
        }
        return new ScalarField(box, from);
    }

    /**
     * Smoothed horizontally only. A gap with cloth below it, such as a neckline, is bridged first, so that it leaves
     * no valley in the chest; the space between two legs is not. Rows are then smoothed over {@code join} pixels,
     * counting covered points only, so that an open end stays as high as the cloth above it.
     */
    ScalarField blurredAcross(double radius, double join) {
        int reach = Math.max(1, (int) Math.round(radius / 2));
        float[] from = bridged();
        float[] weight = from.clone();
        float[] to = new float[values.length];
        for (int pass = 0; pass < 3; pass++) {
            meanOfRows(from, to, reach);
            float[] swap = from;
            from = to;
            to = swap;
        }
        for (int i = 0; i < from.length; i++) from[i] *= weight[i];
        int rows = Math.max(1, (int) Math.round(join / 2));
        for (int pass = 0; pass < 2; pass++) {
            meanOfColumns(from, to, rows);
            meanOfColumns(to, from, rows);
            meanOfColumns(weight, to, rows);
            meanOfColumns(to, weight, rows);
        }
        for (int i = 0; i < from.length; i++) from[i] = weight[i] > 1e-3f ? from[i] / weight[i] : 0;
        return new ScalarField(box, from);
    }

    private float[] bridged() {
        float[] filled = values.clone();
        boolean[] clothBelow = new boolean[box.width];
        for (int y = box.height - 1; y >= 0; y--) {
            int row = y * box.width;
            int first = 0;
            int last = box.width - 1;
            while (first < last && values[row + first] == 0) first++;
            while (last > first && values[row + last] == 0) last--;
            for (int x = first; x <= last; x++) {
                clothBelow[x] |= values[row + x] > 0;
                if (clothBelow[x] && x > first && x < last) filled[row + x] = 1;
            }
        }
        return filled;
    }

    private ScalarField halved() {
        var half = new ScalarField(new Rectangle(0, 0, (box.width + 1) / 2, (box.height + 1) / 2));
        for (int y = 0, i = 0; y < half.box.height; y++) {
            int upper = 2 * y * box.width;
            int lower = Math.min(2 * y + 1, box.height - 1) * box.width;
            for (int x = 0; x < half.box.width; x++, i++) {
                int left = 2 * x;
                int right = Math.min(2 * x + 1, box.width - 1);
                half.values[i] = (values[upper + left] + values[upper + right]
                        + values[lower + left] + values[lower + right]) / 4;
            }
        }
        return half;
    }

    private ScalarField doubledTo(Rectangle size) {
        var whole = new ScalarField(size);
        for (int y = 0, i = 0; y < size.height; y++) {
            float v = Math.max(0, (y - 0.5f) / 2);
            int row = (int) v;
            int upper = row * box.width;
            int lower = Math.min(row + 1, box.height - 1) * box.width;
            for (int x = 0; x < size.width; x++, i++) {
                float u = Math.max(0, (x - 0.5f) / 2);
                int column = (int) u;
                int beside = Math.min(column + 1, box.width - 1);
                float above = values[upper + column] + (values[upper + beside] - values[upper + column]) * (u - column);
                float below = values[lower + column] + (values[lower + beside] - values[lower + column]) * (u - column);
                whole.values[i] = above + (below - above) * (v - row);
            }
        }
        return whole;
    }

    /** In three stretches, so that the long middle one needs no bounds checks. */
    private void meanOfRows(float[] from, float[] to, int reach) {
        int width = box.width;
        float part = 1f / (2 * reach + 1);
        int first = Math.min(reach + 1, width);
        int last = Math.max(first, width - reach);
        for (int y = 0; y < box.height; y++) {
            int row = y * width;
            float sum = 0;
            for (int x = 0; x < Math.min(reach, width); x++) sum += from[row + x];
            for (int x = 0; x < first; x++) {
                if (x + reach < width) sum += from[row + x + reach];
                to[row + x] = sum * part;
            }
            for (int x = first; x < last; x++) {
                sum += from[row + x + reach] - from[row + x - reach - 1];
                to[row + x] = sum * part;
            }
            for (int x = last; x < width; x++) {
                sum -= from[row + x - reach - 1];
                to[row + x] = sum * part;
            }
        }
    }

    /** Keeps one running sum for each column, so that memory is still read row after row. */
    private void meanOfColumns(float[] from, float[] to, int reach) {
        float part = 1f / (2 * reach + 1);
        float[] sums = new float[box.width];
        for (int y = 0; y < Math.min(reach, box.height); y++) addRow(from, y, sums, 1);
        for (int y = 0; y < box.height; y++) {
            if (y + reach < box.height) addRow(from, y + reach, sums, 1);
            if (y - reach > 0) addRow(from, y - reach - 1, sums, -1);
            for (int x = 0; x < box.width; x++) to[y * box.width + x] = sums[x] * part;
        }
    }

    private void addRow(float[] from, int y, float[] sums, int sign) {
        for (int x = 0, i = y * box.width; x < box.width; x++, i++) sums[x] += sign * from[i];
    }

    static Graphics2D smooth(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return g;
    }

    static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
