package lookalike.image;

/**
 * Enlarges a picture: every new pixel mixes its four nearest old ones. Centres of pixels lie at half numbers, as in
 * OpenCV, Pillow and TensorFlow 2, and edge pixels are repeated outwards.
 */
final class BilinearFilter {

    private BilinearFilter() {}

    /** @return {@code image} at {@code width} x {@code height}, which should not be smaller */
    static FloatImage enlarge(FloatImage image, int width, int height) {
        FloatImage result = FloatImage.black(width, height);
        Axis columns = new Axis(image.width(), width);
        Axis rows = new Axis(image.height(), height);
        for (int channel = 0; channel < 3; channel++) {
            float[] levels = image.levels()[channel];
            float[] enlarged = result.levels()[channel];
            for (int y = 0; y < height; y++) {
                int top = rows.before[y] * image.width();
                int bottom = rows.after[y] * image.width();
                for (int x = 0; x < width; x++) {
                    float above = columns.mix(levels, top, x);
                    float below = columns.mix(levels, bottom, x);
                    enlarged[y * width + x] = above + rows.share[y] * (below - above);
                }
            }
        }
        return result;
    }

    /** For one axis, the two old pixels that each new one lies between, and its relative distance from the first. */
    private static final class Axis {

        final int[] before;
        final int[] after;
        final float[] share;

        Axis(int sources, int targets) {
            before = new int[targets];
            after = new int[targets];
            share = new float[targets];
            for (int target = 0; target < targets; target++) {
                double centre = position(target, sources, targets);
                before[target] = (int) centre;
                after[target] = Math.min(before[target] + 1, sources - 1);
                share[target] = (float) (centre - before[target]);
            }
        }

        float mix(float[] levels, int row, int target) {
            float from = levels[row + before[target]];
            return from + share[target] * (levels[row + after[target]] - from);
        }
    }

    private static double position(int target, int sources, int targets) {
        double centre = (target + 0.5) * sources / targets - 0.5;
        return Math.clamp(centre, 0, sources - 1.0);
    }
}
