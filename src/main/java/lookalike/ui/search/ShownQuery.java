package lookalike.ui.search;

import java.util.List;
import lookalike.search.QueryPhoto;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.Scaling;
import org.jspecify.annotations.Nullable;

/**
 * The query's photos on the screen, as far as they are read.
 *
 * @param state the query
 * @param panel shows it beside the results
 * @param strip shows it above them in a narrow window
 */
record ShownQuery(SearchState state, QueryPanel panel, QueryStrip strip) {

    /** Shows that the photos are being read, if there are any that are not shown. */
    void waiting() {
        if (!state.sought().get().photos().isEmpty() && panel.picture() == null) {
            panel.waiting();
            strip.show(List.of(), name());
        }
    }

    /** @param whole all photos, each turned */
    void show(List<Picture> whole) {
        panel.show(whole);
        strip.show(whole, name());
    }

    /** Shows that a photo could not be read, unless it is shown. */
    void unreadable() {
        panel.unreadable();
        if (panel.picture() == null) {
            strip.unreadable();
        }
    }

    /** @return the name of the first photo; empty without one */
    private String name() {
        List<QueryPhoto> photos = state.sought().get().photos();
        return photos.isEmpty() ? "" : photos.getFirst().source().name();
    }

    /** @return a sentence with the names of the photos' files in place of their whole paths */
    String withNames(String sentence) {
        String named = sentence;
        for (QueryPhoto photo : state.sought().get().photos()) {
            named = named.replace(photo.source().label(), photo.source().name());
        }
        return named;
    }

    /** @return the part of the selected photo that is searched with; null without a photo */
    @Nullable
    Picture picture() {
        Picture whole = panel.picture();
        QueryPhoto photo = state.searchedPhoto();
        if (whole == null || photo == null) {
            return null;
        }
        return photo.view().frame().isWhole() ? whole : Scaling.crop(whole, photo.view().frame());
    }
}
