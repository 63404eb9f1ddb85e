package lookalike.image;

/**
 * A decoded picture: 8 bits a channel, sRGB, upright, no transparency.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param rgb {@code 3 * width * height} bytes, row by row, red green blue; not copied, do not change it
 */
public record RgbImage(int width, int height, byte[] rgb) {

    public RgbImage {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(rgb.length + " bytes for " + width + "x" + height);
        }
    }
}
