package lookalike.image;

/**
 * Enlarges a picture: every new pixel mixes its four nearest old ones. Centres of pixels lie at half numbers, as in
 * OpenCV, Pillow and TensorFlow 2, and the rim is extended.
 */
final class BilinearFilter {

    private BilinearFilter() { }

    /** @return {@code image} at {@code width} x {@code height}, which should not be smaller */
    static Planes enlarge(Planes image, int width, int height) {
        Planes result = Planes.black(width, height);
        for (int y = 0; y < height; y++) {
            double sourceY = position(y, image.height(), height);
            int top = (int) sourceY;
            int bottom = Math.min(top + 1, image.height() - 1);
            float down = (float) (sourceY - top);
            for (int x = 0; x < width; x++) {
                double sourceX = position(x, image.width(), width);
                int left = (int) sourceX;
                int right = Math.min(left + 1, image.width() - 1);
                float across = (float) (sourceX - left);
                for (int channel = 0; channel < 3; channel++) {
                    float[] levels = image.levels()[channel];
                    float above = mix(levels, top * image.width(), left, right, across);
                    float below = mix(levels, bottom * image.width(), left, right, across);
                    result.levels()[channel][y * width + x] = above + down * (below - above);
                }
            }
        }
        return result;
    }

    private static double position(int target, int sources, int targets) {
        double centre = (target + 0.5) * sources / targets - 0.5;
        return Math.clamp(centre, 0, sources - 1.0);
    }

    private static float mix(float[] levels, int row, int left, int right, float across) {
        float from = levels[row + left];
        return from + across * (levels[row + right] - from);
    }
}
