package lookalike.search;

import java.nio.file.Path;
import lookalike.image.View;

/**
 * A photo that is searched with, and what of it is meant.
 *
 * @param source where its pixels come from
 * @param view the part that is meant, and which way up
 */
public record QueryPhoto(PhotoSource source, View view) {

    /** @return the whole photo in a file */
    public static QueryPhoto in(Path file) {
        return new QueryPhoto(new PhotoSource.PhotoFile(file), View.PLAIN);
    }

    /** @return the same photo seen otherwise */
    public QueryPhoto seen(View other) {
        return new QueryPhoto(source, other);
    }
}
