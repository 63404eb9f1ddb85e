package lookalike.ui.pictures;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lookalike.image.RgbImage;
import lookalike.image.Thumbnail;

/** Makes a picture for the screen of a decoded one. Callable from any thread. */
public final class Scaling {

    private Scaling() {
    }

    /**
     * @param picture to be shown
     * @param longest pixels of the longer side at most; smaller pictures keep their size
     */
    public static Picture toScreen(RgbImage picture, int longest) {
        RgbImage small = Thumbnail.of(picture, longest);
        WritableImage image = new WritableImage(small.width(), small.height());
        image.getPixelWriter().setPixels(0, 0, small.width(), small.height(), PixelFormat.getByteRgbInstance(),
                small.rgb(), 0, 3 * small.width());
        return new Picture(image, Ground.of(small));
    }
}
