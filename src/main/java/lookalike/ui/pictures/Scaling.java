package lookalike.ui.pictures;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.image.Thumbnail;

/** Scales decoded pictures for the screen. May be called from any thread. */
public final class Scaling {

    private Scaling() {
    }

    /**
     * @param picture to show
     * @param longest most pixels of the longer side; smaller pictures keep their size
     */
    public static Picture toScreen(RgbImage picture, int longest) {
        RgbImage small = Thumbnail.of(picture, longest);
        WritableImage image = new WritableImage(small.width(), small.height());
        image.getPixelWriter().setPixels(0, 0, small.width(), small.height(), PixelFormat.getByteRgbInstance(),
                small.rgb(), 0, 3 * small.width());
        return new Picture(image);
    }

    /** @return a part of a picture that is already scaled */
    public static Picture crop(Picture whole, Frame frame) {
        int width = (int) whole.image().getWidth();
        int height = (int) whole.image().getHeight();
        int left = (int) (frame.left() * width);
        int top = (int) (frame.top() * height);
        return new Picture(new WritableImage(whole.image().getPixelReader(), left, top,
                Math.clamp(Math.round(frame.width() * width), 1, width - left),
                Math.clamp(Math.round(frame.height() * height), 1, height - top)));
    }
}
