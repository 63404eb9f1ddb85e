package lookalike.ui.search;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import lookalike.recommendation.Answer;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.words.Problems;
import lookalike.ui.words.Words;
import org.controlsfx.control.GridView;

/** Searches with a photo and shows what was found. A newer photo, or another catalogue, overtakes a running search. */
public final class SearchController {

    /** Below this width the photo lies in a strip over the grid. */
    private static final double NARROW = 1000;
    /** A search that is quicker than this shows no grey tiles, which would only flicker. */
    private static final Duration PATIENCE = Duration.millis(150);

    private final Words words;
    private final Problems problems;
    private final Pictures pictures;
    private final PhotoDecoding decoding;
    private final Executor background;
    private final Closeup closeup;
    private final Runnable choose;
    private final ReadOnlyObjectWrapper<Photo> photo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    private PhotoSearch search;
    private SearchTask running;
    private Picture query;
    private int seen;
    private ResultGrid results;
    private Advice advice;

    @FXML private BorderPane root;
    @FXML private VBox column;
    @FXML private HBox strip;
    @FXML private VBox caption;
    @FXML private VBox actions;
    @FXML private PictureView preview;
    @FXML private Label photoName;
    @FXML private Button another;
    @FXML private StackPane stage;
    @FXML private Label title;
    @FXML private Label count;
    @FXML private GridView<Tile> grid;
    @FXML private VBox message;
    @FXML private Label messageTitle;
    @FXML private Label messageText;
    @FXML private Button messageAction;
    @FXML private Button messageMore;

    /**
     * @param closeup shows one result from near
     * @param choose lets somebody choose a photo
     */
    public SearchController(Words words, Problems problems, Pictures pictures, PhotoDecoding decoding,
                            Executor background, Closeup closeup, Runnable choose) {
        this.words = words;
        this.problems = problems;
        this.pictures = pictures;
        this.decoding = decoding;
        this.background = background;
        this.closeup = closeup;
        this.choose = choose;
    }

    @FXML
    private void initialize() {
        results = new ResultGrid(grid, pictures, words, this::look);
        advice = new Advice(message, messageTitle, messageText, messageAction, messageMore);
        patience.setOnFinished(_ -> await());
        root.widthProperty().subscribe(width -> fold(width.doubleValue() < NARROW));
        stage.getChildren().add(closeup.node());
    }

    /** @return the photo that was last searched with, or null */
    public ReadOnlyObjectProperty<Photo> photo() {
        return photo.getReadOnlyProperty();
    }

    /** @return what was last found, or null */
    public ReadOnlyObjectProperty<Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    /** Searches with another photo. Without a catalogue it waits for one. */
    public void search(Photo wanted) {
        photo.set(wanted);
        photoName.setText(wanted.name());
        preview.waiting();
        query = null;
        begin();
    }

    /** Searches in another catalogue from now on, at once with the photo at hand. @param other may be null */
    public void use(PhotoSearch other) {
        search = other;
        if (photo.get() != null) {
            begin();
        }
    }

    /** Closes the innermost thing that is open. */
    public void escape() {
        closeup.close();
    }

    /** Stops what is running. */
    public void stop() {
        patience.stop();
        if (running != null) {
            running.cancel(false);
        }
    }

    private void begin() {
        stop();
        closeup.close();
        patience.playFromStart();
        if (search == null) {
            return;
        }
        SearchTask task = new SearchTask(photo.get(), search, decoding, this::preview, ResultGrid.RESULTS);
        PhotoSearch asked = search;
        task.setOnSucceeded(_ -> show(task.getValue(), asked));
        task.setOnFailed(_ -> fail(task.getException()));
        running = task;
        background.execute(task);
    }

    private void preview(Picture picture) {
        query = picture;
        preview.show(picture);
    }

    private void await() {
        advice.hide();
        title.setText(words.of("search.searching"));
        count.setText("");
        results.await();
    }

    private void show(Answer found, PhotoSearch asked) {
        patience.stop();
        answer.set(found);
        count.setText(words.of("search.count", found.matches().size(), asked.products()));
        if (found.matches().isEmpty()) {
            title.setText("");
            results.clear();
            advice.show(words.of("search.empty.title"), words.of("search.empty.text"),
                    words.of("search.another"), choose);
        } else if (Likeness.of(found.matches().getFirst().similarity()) == Likeness.NONE) {
            title.setText("");
            count.setText("");
            results.clear();
            advice.show(words.of("search.nothing.title"), words.of("search.nothing.text"),
                    words.of("search.another"), choose);
            advice.offer(words.of("search.nothing.anyway"), () -> reveal(found, asked));
        } else {
            reveal(found, asked);
        }
    }

    private void reveal(Answer found, PhotoSearch asked) {
        advice.hide();
        title.setText(words.of("search.title"));
        count.setText(words.of("search.count", found.matches().size(), asked.products()));
        results.show(found, asked);
    }

    private void fail(Throwable problem) {
        patience.stop();
        results.clear();
        title.setText("");
        count.setText("");
        if (query == null) {
            preview.unreadable();
        }
        advice.show(words.of("search.failed"), problems.sentence(problem), words.of("search.another"), choose);
    }

    private void look(int index) {
        if (answer.get() == null || index < 0 || index >= answer.get().matches().size()) {
            return;
        }
        seen = index;
        closeup.show(new Closeup.Seen(answer.get().matches().get(index), search, query),
                step -> look(seen + step), () -> results.focus(seen));
    }

    @FXML
    private void another() {
        choose.run();
    }

    /** The photo, its name and the button lie in the column, or in the strip where there is no room for one. */
    private void fold(boolean narrow) {
        if (narrow == strip.isManaged() && strip.isManaged() != column.isManaged()) {
            return;
        }
        column.getChildren().clear();
        strip.getChildren().clear();
        (narrow ? strip : column).getChildren().addAll(preview, caption, actions);
        for (Pane pane : List.of(column, strip)) {
            boolean used = (pane == strip) == narrow;
            pane.setVisible(used);
            pane.setManaged(used);
        }
    }
}
