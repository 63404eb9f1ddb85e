package lookalike.image.descriptor;

import lookalike.image.RgbImage;

/**
 * Scales a picture as Pillow's {@code Image.BOX} does, to the last bit: each new pixel is the plain mean of the old
 * ones whose centres it covers, across first, then down, rounded to a level after each.
 */
final class BoxFilter {

    /** Weights are whole numbers of this fraction. */
    private static final int PRECISION = 22;

    /** The old pixels that each new one covers along an axis: the first, and how many. */
    private record Coverage(int[] first, int[] count) {

        static Coverage of(int sources, int targets) {
            double scale = (double) sources / targets;
            double width = Math.max(scale, 1);
            double support = width / 2;
            int[] first = new int[targets];
            int[] count = new int[targets];
            for (int target = 0; target < targets; target++) {
                double centre = (target + .5) * scale;
                int from = Math.max(0, (int) (centre - support + .5));
                int to = Math.min(sources, (int) (centre + support + .5));
                // An old pixel whose centre is on the border belongs to the new one before it.
                while (to - from > 1 && (from - centre + .5) / width <= -.5) {
                    from++;
                }
                while (to - from > 1 && (to - 1 - centre + .5) / width > .5) {
                    to--;
                }
                first[target] = from;
                count[target] = to - from;
            }
            return new Coverage(first, count);
        }
    }

    private BoxFilter() {}

    static RgbImage scale(RgbImage image, int width, int height) {
        if (image.width() == width && image.height() == height) {
            return image;
        }
        return new RgbImage(width, height, down(across(image.rgb(), image.width(), image.height(), width), width,
                image.height(), height));
    }

    private static byte[] across(byte[] rgb, int width, int height, int newWidth) {
        if (width == newWidth) {
            return rgb;
        }
        Coverage columns = Coverage.of(width, newWidth);
        byte[] result = new byte[3 * newWidth * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < newWidth; x++) {
                int count = columns.count[x];
                int at = 3 * (y * width + columns.first[x]);
                int to = 3 * (y * newWidth + x);
                mean(rgb, at, 3, count, result, to);
            }
        }
        return result;
    }

    private static byte[] down(byte[] rgb, int width, int height, int newHeight) {
        if (height == newHeight) {
            return rgb;
        }
        Coverage rows = Coverage.of(height, newHeight);
        byte[] result = new byte[3 * width * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < width; x++) {
                mean(rgb, 3 * (rows.first[y] * width + x), 3 * width, rows.count[y], result, 3 * (y * width + x));
            }
        }
        return result;
    }

    /** Writes the mean of {@code count} pixels that lie {@code step} bytes apart. */
    private static void mean(byte[] rgb, int from, int step, int count, byte[] result, int to) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int i = 0, at = from; i < count; i++, at += step) {
            red += rgb[at] & 0xFF;
            green += rgb[at + 1] & 0xFF;
            blue += rgb[at + 2] & 0xFF;
        }
        long weight = (long) (.5 + 1.0 / count * (1 << PRECISION));
        result[to] = rounded(red * weight);
        result[to + 1] = rounded(green * weight);
        result[to + 2] = rounded(blue * weight);
    }

    private static byte rounded(long sum) {
        return (byte) Math.clamp((sum + (1 << (PRECISION - 1))) >> PRECISION, 0, 255);
    }
}
