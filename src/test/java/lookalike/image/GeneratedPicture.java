package lookalike.image;

import java.awt.image.BufferedImage;

/**
 * A picture from formulas: smooth colours with an ellipse of soft stripes before them, of odd width and height so that
 * the last blocks of JPEG and WebP are incomplete. All its colours lie within sRGB by far.
 */
final class GeneratedPicture {

    static final int WIDTH = 91;
    static final int HEIGHT = 67;

    private GeneratedPicture() {}

    /** @return the uncompressed picture */
    static RgbImage rgb() {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    rgb[3 * (y * WIDTH + x) + channel] = (byte) Math.round(level(x, y, channel));
                }
            }
        }
        return new RgbImage(WIDTH, HEIGHT, rgb);
    }

    private static double level(int x, int y, int channel) {
        double across = (x - 45) / 30.0;
        double down = (y - 33) / 26.0;
        double inside = Math.clamp(1.8 * (1 - across * across - down * down), 0, 1);
        double back = 190 + 25 * StrictMath.sin(x / 40.0 + channel) + 20 * StrictMath.cos(y / 30.0 - channel);
        double front = new double[] {150, 90, 70}[channel] + 20 * StrictMath.sin(x / 9.0 + y / 11.0)
                + 12 * StrictMath.sin(y / 7.0);
        return back + inside * (front - back);
    }

    /** @return the picture for ImageIO's writers, of {@code TYPE_3BYTE_BGR} */
    static BufferedImage image() {
        return image(rgb());
    }

    static BufferedImage image(RgbImage picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        for (int at = 0; at < picture.width() * picture.height(); at++) {
            image.setRGB(at % picture.width(), at / picture.width(), (picture.rgb()[3 * at] & 0xFF) << 16
                    | (picture.rgb()[3 * at + 1] & 0xFF) << 8 | picture.rgb()[3 * at + 2] & 0xFF);
        }
        return image;
    }

    /** @return its levels of green, as a picture of greys */
    static RgbImage grey() {
        byte[] rgb = rgb().rgb();
        for (int at = 0; at < rgb.length; at += 3) {
            rgb[at] = rgb[at + 1];
            rgb[at + 2] = rgb[at + 1];
        }
        return new RgbImage(WIDTH, HEIGHT, rgb);
    }

    /** @return the mean difference of levels, 0 to 255 */
    static double meanError(RgbImage expected, RgbImage actual) {
        if (expected.width() != actual.width() || expected.height() != actual.height()) {
            return 255;
        }
        long sum = 0;
        for (int at = 0; at < expected.rgb().length; at++) {
            sum += Math.abs((expected.rgb()[at] & 0xFF) - (actual.rgb()[at] & 0xFF));
        }
        return (double) sum / expected.rgb().length;
    }
}
