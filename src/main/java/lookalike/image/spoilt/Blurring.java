package lookalike.image.spoilt;

import lookalike.image.RgbImage;

/** Blurs by Gauss, across first, then down; pixels at the sides go on outside. */
final class Blurring {

    private Blurring() {}

    /** @param sigma the standard deviation in pixels, above 0 */
    static RgbImage of(RgbImage image, double sigma) {
        double[] kernel = kernel(sigma);
        float[] across = pass(image.width(), image.height(), levels(image.rgb()), kernel, 1, 0);
        float[] both = pass(image.width(), image.height(), across, kernel, 0, 1);
        byte[] rgb = new byte[both.length];
        for (int at = 0; at < rgb.length; at++) {
            rgb[at] = (byte) Math.round(both[at]);
        }
        return new RgbImage(image.width(), image.height(), rgb);
    }

    private static double[] kernel(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = Math.exp(-(i - reach) * (i - reach) / (2 * sigma * sigma));
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private static float[] levels(byte[] rgb) {
        float[] levels = new float[rgb.length];
        for (int at = 0; at < rgb.length; at++) {
            levels[at] = rgb[at] & 0xFF;
        }
        return levels;
    }

    private static float[] pass(int width, int height, float[] levels, double[] kernel, int dx, int dy) {
        int reach = kernel.length / 2;
        float[] result = new float[levels.length];
        for (int at = 0; at < levels.length; at++) {
            int x = at / 3 % width;
            int y = at / 3 / width;
            double sum = 0;
            for (int i = -reach; i <= reach; i++) {
                int fromX = Math.clamp(x + i * dx, 0, width - 1);
                int fromY = Math.clamp(y + i * dy, 0, height - 1);
                sum += kernel[i + reach] * levels[3 * (fromY * width + fromX) + at % 3];
            }
            result[at] = (float) sum;
        }
        return result;
    }
}
