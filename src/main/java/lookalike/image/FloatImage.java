package lookalike.image;

/**
 * A picture between two steps of preprocessing: fractions of a level are kept, so that two scalings round only once.
 *
 * @param width in pixels
 * @param height in pixels
 * @param levels red, green and blue, each row by row; 0 to 255
 */
record FloatImage(int width, int height, float[][] levels) {

    /** @return an all-black picture */
    static FloatImage black(int width, int height) {
        return new FloatImage(width, height, new float[3][width * height]);
    }

    static FloatImage of(RgbImage image) {
        FloatImage planes = black(image.width(), image.height());
        byte[] rgb = image.rgb();
        for (int pixel = 0; pixel < image.width() * image.height(); pixel++) {
            for (int channel = 0; channel < 3; channel++) {
                planes.levels[channel][pixel] = rgb[3 * pixel + channel] & 0xFF;
            }
        }
        return planes;
    }
}
