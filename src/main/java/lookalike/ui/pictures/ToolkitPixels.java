package lookalike.ui.pictures;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import lookalike.image.RgbImage;

/** Converts a toolkit image, as given by the clipboard and drags, to plain pixels. May be called from any thread. */
public final class ToolkitPixels {

    private ToolkitPixels() {
    }

    /** @return the same picture, on white where it is transparent */
    public static RgbImage of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        byte[] bgra = new byte[4 * width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getByteBgraInstance(), bgra, 0, 4 * width);
        byte[] rgb = new byte[3 * width * height];
        for (int pixel = 0; pixel < width * height; pixel++) {
            int alpha = bgra[4 * pixel + 3] & 0xff;
            for (int channel = 0; channel < 3; channel++) {
                int value = bgra[4 * pixel + 2 - channel] & 0xff;
                rgb[3 * pixel + channel] = (byte) ((value * alpha + 255 * (255 - alpha)) / 255);
            }
        }
        return new RgbImage(width, height, rgb);
    }
}
