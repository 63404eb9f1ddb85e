package lookalike.ui.query;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import lookalike.search.PhotoSource;
import lookalike.search.QueryPhoto;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/**
 * Small pictures of the query's photos, if it has several: one is selected, each can be removed.
 *
 * @param pane hidden unless there are several
 * @param flow for the pictures
 */
record PhotoThumbnails(Messages words, SearchState state, Pane pane, Pane flow) {

    /** @param known the photos that were read */
    void show(Map<PhotoSource, Picture> known) {
        List<QueryPhoto> photos = state.sought().get().photos();
        Visibility.set(pane, photos.size() > 1);
        flow.getChildren().clear();
        for (int i = 0; i < photos.size() && photos.size() > 1; i++) {
            QueryPhoto photo = photos.get(i);
            flow.getChildren().add(QueryThumbnails.removable(button(photo, i, known),
                    words.of("query.remove", photo.source().name()), () -> remove(photo)));
        }
    }

    private Button button(QueryPhoto photo, int index, Map<PhotoSource, Picture> known) {
        PictureView picture = QueryThumbnails.picture();
        Picture whole = known.get(photo.source());
        if (whole != null) {
            picture.show(whole);
        }
        Button button = new Button(null, picture);
        button.getStyleClass().add("example");
        button.setAccessibleText(words.of("query.see", photo.source().name()));
        button.setTooltip(new Tooltip(photo.source().name()));
        button.setOnAction(_ -> state.shown().set(index));
        return button;
    }

    private void remove(QueryPhoto photo) {
        state.go(HistoryEntry.Kind.FORGET, words.of("query.step.fewer"), state.sought().get().minus(photo));
    }
}
