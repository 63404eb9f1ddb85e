package lookalike.ui.search;

import lookalike.image.View;

/**
 * A photo of the query, and what of it is meant.
 *
 * @param photo the photo
 * @param view the part of it, and which way up
 */
public record QueryPhoto(Photo photo, View view) {

    /** @return the same photo seen otherwise */
    public QueryPhoto seen(View other) {
        return new QueryPhoto(photo, other);
    }
}
