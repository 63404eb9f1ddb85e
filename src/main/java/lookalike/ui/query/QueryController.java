package lookalike.ui.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import lookalike.image.Frame;
import lookalike.search.PhotoSource;
import lookalike.search.QueryPhoto;
import lookalike.search.SearchQuery;
import lookalike.service.CatalogueSearch;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.search.QueryPanel;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;

/** Shows the query and lets the user change it. */
public final class QueryController implements QueryPanel {

    private final Messages words;
    private final SearchState state;
    private final Runnable choose;
    private final Runnable capture;
    private final Runnable add;
    private final Node predictions;
    /** The photos that were read, each whole and turned. */
    private Map<PhotoSource, Picture> shown = Map.of();
    private final ProductThumbnails products;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private FrameButtons suggestions;
    private @Nullable PhotoSource suggestedFor;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private PhotoFrame frame;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private PhotoThumbnails thumbnails;

    @FXML
    private VBox root;
    @FXML
    private CropView crop;
    @FXML
    private HBox tools;
    @FXML
    private Label photoName;
    @FXML
    private HBox chosen;
    @FXML
    private Label chosenText;
    @FXML
    private Button chosenAction;
    @FXML
    private VBox predictionsPane;
    @FXML
    private VBox framesPane;
    @FXML
    private HBox frames;
    @FXML
    private VBox photosPane;
    @FXML
    private FlowPane photos;
    @FXML
    private VBox likePane;
    @FXML
    private FlowPane like;
    @FXML
    private VBox morePane;
    @FXML
    private FlowPane more;
    @FXML
    private VBox lessPane;
    @FXML
    private FlowPane less;
    @FXML
    private VBox trailPane;
    @FXML
    private FlowPane trail;

    /**
     * @param choose lets the user choose another photo
     * @param capture lets the user choose a part of the screen
     * @param add lets the user choose an additional one
     * @param predictions tells what the photos look like
     */
    public QueryController(Messages words, Pictures pictures, SearchState state, Runnable choose, Runnable capture,
            Runnable add, Node predictions) {
        this.words = words;
        this.products = new ProductThumbnails(words, pictures, state);
        this.state = state;
        this.choose = choose;
        this.capture = capture;
        this.add = add;
        this.predictions = predictions;
    }

    @FXML
    private void initialize() {
        photoName.setTooltip(new Tooltip());
        photoName.getTooltip().textProperty().bind(photoName.textProperty());
        crop.setAccessibleHelp(words.of("query.crop.help"));
        crop.setAccessibleText(words.of("search.photo"));
        frame = new PhotoFrame(words, state, crop, chosen, chosenText, chosenAction);
        thumbnails = new PhotoThumbnails(words, state, photosPane, photos);
        suggestions = new FrameButtons(words, framesPane, frames, frame::choose);
        predictionsPane.getChildren().add(predictions);
        HistoryTrail.show(state, trailPane, trail);
        state.sought().subscribe(_ -> refresh());
        state.shown().subscribe(this::showPhoto);
        state.step().subscribe(_ -> showPhoto());
        state.answer().subscribe(_ -> showPhoto());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void showLooksIn(@Nullable Pane elsewhere) {
        (elsewhere == null ? predictionsPane : elsewhere).getChildren().setAll(predictions);
    }

    @Override
    public void waiting() {
        shown = Map.of();
        crop.waiting();
        suggestions.clear();
    }

    @Override
    public void show(List<Picture> whole) {
        List<QueryPhoto> sought = state.sought().get().photos();
        shown = new HashMap<>();
        for (int i = 0; i < whole.size(); i++) {
            shown.put(sought.get(i).source(), whole.get(i));
        }
        showPhoto();
        thumbnails.show(shown);
    }

    @Override
    public void unreadable() {
        if (picture() == null) {
            crop.unreadable();
        }
    }

    @Override
    public void use(@Nullable CatalogueSearch other) {
        products.use(other);
        refresh();
    }

    @Override
    public @Nullable Picture picture() {
        QueryPhoto photo = state.photo();
        return photo == null ? null : shown.get(photo.source());
    }

    @Override
    public void suggest(List<Frame> suggested) {
        Picture photo = picture();
        if (photo == null) {
            suggestions.clear();
        } else {
            suggestedFor = photo().source();
            suggestions.show(suggested, photo);
        }
    }

    private QueryPhoto photo() {
        return state.sought().get().photos().get(state.shown().get());
    }

    @FXML
    private void turnLeft() {
        frame.turn(-1);
    }

    @FXML
    private void turnRight() {
        frame.turn(1);
    }

    @FXML
    private void showWhole() {
        frame.whole();
    }

    @FXML
    private void choosePhoto() {
        choose.run();
    }

    @FXML
    private void capture() {
        capture.run();
    }

    @FXML
    private void addPhoto() {
        add.run();
    }

    @FXML
    private void back() {
        state.back();
    }

    private void refresh() {
        SearchQuery now = state.sought().get();
        boolean hasPhoto = !now.photos().isEmpty();
        Visibility.set(crop, hasPhoto);
        Visibility.set(tools, hasPhoto);
        Visibility.set(photoName, hasPhoto);
        photoName.setText(hasPhoto ? photo().source().name() : "");
        products.show(likePane, like, now.products());
        products.show(morePane, more, now.more());
        products.show(lessPane, less, now.less());
        thumbnails.show(shown);
        showPhoto();
        if (hasPhoto && picture() == null) {
            // The picture of another photo must not stand above the name of this one.
            crop.waiting();
        }
        if (!hasPhoto) {
            frame.hide();
        }
        // Parts of another photo must not be chosen in this one.
        if (!hasPhoto || !photo().source().equals(suggestedFor)) {
            suggestions.clear();
        }
    }

    private void showPhoto() {
        Picture whole = picture();
        if (whole != null && state.shown().get() < state.sought().get().photos().size()) {
            frame.show(photo(), whole);
            photoName.setText(photo().source().name());
        }
    }
}
