package lookalike.image.spoilt;

import java.util.Arrays;
import lookalike.image.RgbImage;

/** Turns a picture about its centre within its size, bilinear; what comes from outside has the border's colour. */
final class Turning {

    private final RgbImage image;
    private final byte[] border;

    private Turning(RgbImage image) {
        this.image = image;
        this.border = border(image);
    }

    /** @param degrees to the right; negative to the left */
    static RgbImage of(RgbImage image, double degrees) {
        return new Turning(image).turned(Math.toRadians(degrees));
    }

    private RgbImage turned(double angle) {
        int width = image.width();
        int height = image.height();
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        byte[] rgb = new byte[image.rgb().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double right = x - (width - 1) / 2.0;
                double down = y - (height - 1) / 2.0;
                sample(cos * right + sin * down + (width - 1) / 2.0, cos * down - sin * right + (height - 1) / 2.0,
                        rgb, 3 * (y * width + x));
            }
        }
        return new RgbImage(width, height, rgb);
    }

    private void sample(double x, double y, byte[] rgb, int to) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double across = x - left;
        double down = y - top;
        for (int channel = 0; channel < 3; channel++) {
            double above = (1 - across) * level(left, top, channel) + across * level(left + 1, top, channel);
            double below = (1 - across) * level(left, top + 1, channel) + across * level(left + 1, top + 1, channel);
            rgb[to + channel] = (byte) Math.round((1 - down) * above + down * below);
        }
    }

    private int level(int x, int y, int channel) {
        boolean inside = x >= 0 && y >= 0 && x < image.width() && y < image.height();
        return (inside ? image.rgb()[3 * (y * image.width() + x) + channel] : border[channel]) & 0xFF;
    }

    /** @return the median of the pixels at the four sides */
    private static byte[] border(RgbImage image) {
        byte[] border = new byte[3];
        int width = image.width();
        int height = image.height();
        for (int channel = 0; channel < 3; channel++) {
            int[] levels = new int[2 * (width + height)];
            int count = 0;
            for (int x = 0; x < width; x++) {
                levels[count++] = image.rgb()[3 * x + channel] & 0xFF;
                levels[count++] = image.rgb()[3 * ((height - 1) * width + x) + channel] & 0xFF;
            }
            for (int y = 0; y < height; y++) {
                levels[count++] = image.rgb()[3 * y * width + channel] & 0xFF;
                levels[count++] = image.rgb()[3 * (y * width + width - 1) + channel] & 0xFF;
            }
            Arrays.sort(levels);
            border[channel] = (byte) levels[count / 2];
        }
        return border;
    }
}
