package lookalike.ui.search;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import lookalike.LookalikeException;
import lookalike.image.RgbImage;
import lookalike.recommendation.Answer;
import lookalike.recommendation.Query;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.pictures.Scaling;

/** Reads a photo, shows it, and finds what looks like it. A cancelled search shows nothing from then on. */
final class SearchTask extends Task<Answer> {

    private final Photo photo;
    private final PhotoSearch search;
    private final PhotoDecoding decoding;
    private final Consumer<Picture> preview;
    private final int results;

    /** @param preview gets the photo, on the window's thread, before the search begins */
    SearchTask(Photo photo, PhotoSearch search, PhotoDecoding decoding, Consumer<Picture> preview, int results) {
        this.photo = photo;
        this.search = search;
        this.decoding = decoding;
        this.preview = preview;
        this.results = results;
    }

    @Override
    protected Answer call() throws LookalikeException {
        RgbImage pixels = photo.pixels().read(decoding);
        Picture picture = Scaling.toScreen(pixels, Pictures.LONGEST);
        Platform.runLater(() -> {
            if (!isCancelled()) {
                preview.accept(picture);
            }
        });
        return isCancelled() ? null : search.find(new Query.Picture(photo.name(), pixels), results);
    }
}
