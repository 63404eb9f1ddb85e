package lookalike.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import lookalike.LookalikeException;
import lookalike.catalogue.Product;
import lookalike.service.CataloguePictures;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** The first few pictures of a folder or zip, small, each loaded in the background. For the window's thread. */
final class FirstPictures {

    private static final int MOST = 8;

    private final Messages words;
    private final Pictures pictures;
    private final Executor background;
    private final Task<CataloguePictures> opening;
    private final FlowPane row = new FlowPane();
    private final List<Pictures.Request> requests = new ArrayList<>();
    private List<String> shown = List.of();
    private @Nullable CataloguePictures source;
    private boolean isClosed;

    /** Opens the pictures of a place; this may take long. */
    @FunctionalInterface
    interface Opening {
        CataloguePictures open() throws LookalikeException;
    }

    FirstPictures(Messages words, Pictures pictures, Executor background, Opening place) {
        this.words = words;
        this.pictures = pictures;
        this.background = background;
        this.opening = new Task<>() {
            @Override
            protected CataloguePictures call() throws LookalikeException {
                return place.open();
            }
        };
        row.getStyleClass().add("adding-pictures");
        opening.setOnSucceeded(_ -> take(opening.getValue()));
        opening.setOnFailed(_ -> views().forEach(PictureView::unreadable));
    }

    private void take(CataloguePictures opened) {
        if (isClosed) {
            background.execute(opened::close);
        } else {
            source = opened;
            load();
        }
    }

    /** @param examples the first products, of which the first pictures are shown */
    void show(List<Product> examples) {
        List<String> images = examples.stream().flatMap(product -> product.images().stream()).distinct().limit(MOST)
                .toList();
        if (images.equals(shown)) {
            return;
        }
        boolean isFirst = shown.isEmpty();
        shown = images;
        row.getChildren().clear();
        for (String image : images) {
            PictureView view = new PictureView();
            view.getStyleClass().add("adding-picture");
            view.setAccessibleText(words.of("adding.picture.of", image));
            row.getChildren().add(view);
        }
        if (isFirst) {
            background.execute(opening);
        } else {
            load();
        }
    }

    private List<PictureView> views() {
        return row.getChildren().stream().map(PictureView.class::cast).toList();
    }

    private void load() {
        if (source == null) {
            return;
        }
        requests.forEach(Pictures.Request::cancel);
        requests.clear();
        List<PictureView> views = views();
        for (int i = 0; i < views.size(); i++) {
            PictureView view = views.get(i);
            requests.add(pictures.load(source, shown.get(i), view::show, _ -> view.unreadable()));
        }
    }

    /** Closes the folder or zip. */
    void close() {
        isClosed = true;
        requests.forEach(Pictures.Request::cancel);
        if (source != null) {
            pictures.forget(source);
            background.execute(source::close);
            source = null;
        }
    }

    Node node() {
        return row;
    }
}
