package lookalike.ui.pictures;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lookalike.image.RgbImage;

/** Makes a picture for the screen of a decoded one. Callable from any thread. */
public final class Scaling {

    private Scaling() {
    }

    /**
     * @param picture to be shown
     * @param longest pixels of the longer side at most; smaller pictures keep their size
     */
    public static Picture toScreen(RgbImage picture, int longest) {
        RgbImage small = shrink(picture, longest);
        WritableImage image = new WritableImage(small.width(), small.height());
        image.getPixelWriter().setPixels(0, 0, small.width(), small.height(), PixelFormat.getByteRgbInstance(),
                small.rgb(), 0, 3 * small.width());
        return new Picture(image, Ground.of(small));
    }

    /** Each new pixel is the mean of the old ones that it covers, so that fine cloth does not flicker. */
    static RgbImage shrink(RgbImage picture, int longest) {
        double scale = (double) longest / Math.max(picture.width(), picture.height());
        if (scale >= 1) {
            return picture;
        }
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            int top = y * picture.height() / height;
            int bottom = Math.max(top + 1, (y + 1) * picture.height() / height);
            for (int x = 0; x < width; x++) {
                int left = x * picture.width() / width;
                int right = Math.max(left + 1, (x + 1) * picture.width() / width);
                mean(picture, left, top, right, bottom, rgb, 3 * (y * width + x));
            }
        }
        return new RgbImage(width, height, rgb);
    }

    private static void mean(RgbImage picture, int left, int top, int right, int bottom, byte[] rgb, int at) {
        int red = 0;
        int green = 0;
        int blue = 0;
        byte[] source = picture.rgb();
        for (int y = top; y < bottom; y++) {
            for (int i = 3 * (y * picture.width() + left); i < 3 * (y * picture.width() + right); i += 3) {
                red += source[i] & 0xff;
                green += source[i + 1] & 0xff;
                blue += source[i + 2] & 0xff;
            }
        }
        int count = (right - left) * (bottom - top);
        rgb[at] = (byte) (red / count);
        rgb[at + 1] = (byte) (green / count);
        rgb[at + 2] = (byte) (blue / count);
    }
}
