package lookalike.search;

import java.nio.file.Path;
import lookalike.image.View;

/**
 * A photo to search with.
 *
 * @param source of its pixels
 * @param view the part to search with, and its rotation
 */
public record QueryPhoto(PhotoSource source, View view) {

    /** @return the whole photo in a file */
    public static QueryPhoto in(Path file) {
        return new QueryPhoto(new PhotoSource.PhotoFile(file), View.PLAIN);
    }

    /** @return the same photo with another view */
    public QueryPhoto seen(View other) {
        return new QueryPhoto(source, other);
    }
}
