package lookalike.image;

/** A small copy of a picture, for showing it beside others. */
public final class Thumbnail {

    private Thumbnail() {}

    /**
     * @param side of the square that the copy fits into, at least 1
     * @return the picture reduced by area with its aspect ratio kept; the picture itself if it fits as it is
     */
    public static RgbImage of(RgbImage image, int side) {
        int longest = Math.max(image.width(), image.height());
        if (longest <= side) {
            return image;
        }
        int width = Math.max(1, Math.round((float) image.width() * side / longest));
        int height = Math.max(1, Math.round((float) image.height() * side / longest));
        return rounded(AreaFilter.reduce(image, width, height));
    }

    private static RgbImage rounded(FloatImage planes) {
        int pixels = planes.width() * planes.height();
        byte[] rgb = new byte[3 * pixels];
        for (int pixel = 0; pixel < pixels; pixel++) {
            for (int channel = 0; channel < 3; channel++) {
                rgb[3 * pixel + channel] = (byte) Math.clamp(Math.round(planes.levels()[channel][pixel]), 0, 255);
            }
        }
        return new RgbImage(planes.width(), planes.height(), rgb);
    }
}
