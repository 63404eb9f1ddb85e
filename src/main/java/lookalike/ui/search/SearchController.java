package lookalike.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import lookalike.image.Frame;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.search.ResultOrder;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.pictures.Scaling;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import org.controlsfx.control.GridView;
import org.controlsfx.control.PopOver;

/** Searches whenever what is looked for changes, and shows what was found. The newest search overtakes a running. */
public final class SearchController {

    /** Below this width the query lies in a strip over the grid. */
    private static final double NARROW = 1000;
    /** A search that is quicker than this shows no grey tiles, which would only flicker. */
    private static final Duration PATIENCE = Duration.millis(150);

    private final Messages words;
    private final ProblemMessages problems;
    private final Pictures pictures;
    private final Executor background;
    private final SearchState state;
    private final QueryPanel panel;
    private final Node filters;
    private final ResultDetails closeup;
    private final ResultActions actions;
    private final Runnable choose;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    private CatalogueSearch search;
    private SearchTask running;
    private Task<?> suggesting;
    private List<ProductMatch> shown = List.of();
    private int seen;
    private ResultGrid results;
    private EmptyState advice;
    private LargeView large;

    @FXML private BorderPane root;
    @FXML private HBox strip;
    @FXML private PictureView stripPhoto;
    @FXML private Label stripName;
    @FXML private Button adjust;
    @FXML private VBox bar;
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
     * @param panel shows the query
     * @param filters shows what products are chosen by, above the results
     * @param closeup shows one result from near
     * @param actions does with results what somebody wants
     * @param choose lets somebody choose a photo
     */
    public SearchController(Messages words, ProblemMessages problems, Pictures pictures, Executor background,
                            SearchState state, QueryPanel panel, Node filters, ResultDetails closeup,
                            ResultActions actions, Runnable choose) {
        this.words = words;
        this.problems = problems;
        this.pictures = pictures;
        this.background = background;
        this.state = state;
        this.panel = panel;
        this.filters = filters;
        this.closeup = closeup;
        this.actions = actions;
        this.choose = choose;
    }

    @FXML
    private void initialize() {
        results = new ResultGrid(grid, pictures, words, this::look, this::act, actions,
                this::picture);
        advice = new EmptyState(message, messageTitle, messageText, messageAction, messageMore);
        large = new LargeView(words, pictures);
        patience.setOnFinished(_ -> await());
        bar.getChildren().add(filters);
        stage.getChildren().addAll(closeup.node(), large.node());
        root.widthProperty().subscribe(width -> fold(width.doubleValue() > 0 && width.doubleValue() < NARROW));
        state.sought().subscribe(this::begin);
        state.selection().subscribe(this::begin);
        state.results().subscribe(this::begin);
        state.order().subscribe(_ -> arrange());
    }

    /** Searches in another catalogue from now on, at once with the query at hand. @param other may be null */
    public void use(CatalogueSearch other) {
        if (search != null && search != other) {
            pictures.forget(search);
        }
        search = other;
        panel.use(other);
        begin();
    }

    /** @return the catalogue that is searched, or null */
    public CatalogueSearch catalogue() {
        return search;
    }

    /** Closes the innermost thing that is open. @return whether there was one */
    public boolean escape() {
        return large.close() || closeup.close();
    }

    /** Searches with one of the results. @param index its place, from 0 */
    public void likeResult(int index) {
        if (index < shown.size()) {
            act(TileAction.LIKE_THIS, shown.get(index));
        }
    }

    /** @return the result in a place, from 0, if there is one */
    public Optional<ProductMatch> result(int index) {
        return index >= 0 && index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
    }

    /** Shows the details of the result that has the focus, or of the first. */
    public void details() {
        look(Math.max(0, results.focused()));
    }

    /** Stops what is running. */
    public void stop() {
        patience.stop();
        if (running != null) {
            running.cancel(false);
        }
        if (suggesting != null) {
            suggesting.cancel(false);
        }
    }

    private void begin() {
        stop();
        closeup.close();
        large.close();
        if (!state.isAsked()) {
            state.answer().set(null);
            return;
        }
        patience.playFromStart();
        if (search == null) {
            return;
        }
        SearchQuery sought = state.sought().get();
        if (!sought.photos().isEmpty() && panel.picture() == null) {
            panel.waiting();
        }
        SearchTask task = new SearchTask(sought, state.selection().get(), state.results().get(), search,
                this::preview);
        CatalogueSearch asked = search;
        task.setOnSucceeded(_ -> show(task.getValue(), asked));
        task.setOnFailed(_ -> fail(task.getException()));
        running = task;
        background.execute(task);
    }

    private void preview(List<Picture> whole) {
        panel.show(whole);
        if (whole.isEmpty()) {
            stripPhoto.waiting();
        } else {
            stripPhoto.show(whole.getFirst());
        }
        stripName.setText(state.sought().get().photos().isEmpty() ? ""
                : state.sought().get().photos().getFirst().source().name());
    }

    private void await() {
        advice.hide();
        title.setText(words.of("search.searching"));
        count.setText("");
        results.await(state.results().get());
    }

    private void show(SearchTask.Found found, CatalogueSearch asked) {
        patience.stop();
        SearchResult answer = found.answer();
        state.answer().set(answer);
        count.setText(words.of("search.count", answer.matches().size(), found.among()));
        if (answer.matches().isEmpty()) {
            title.setText("");
            results.clear();
            boolean filtered = !state.selection().get().isAll();
            advice.show(words.of(filtered ? "search.filtered.title" : "search.empty.title"),
                    words.of(filtered ? "search.filtered.text" : "search.empty.text"),
                    words.of(filtered ? "filters.clear" : "search.another"), filtered ? actions::clearFilters : choose);
        } else if (isUnlike(answer.matches().getFirst())) {
            title.setText("");
            count.setText("");
            results.clear();
            advice.show(words.of("search.nothing.title"), words.of("search.nothing.text"),
                    words.of("search.another"), choose);
            advice.offer(words.of("search.nothing.anyway"), () -> reveal(asked));
        } else {
            reveal(asked);
        }
        suggest(asked);
    }

    private static boolean isUnlike(ProductMatch match) {
        return match.isCompared() && SimilarityLabel.of(match.similarity()) == SimilarityLabel.NONE;
    }

    private void reveal(CatalogueSearch asked) {
        advice.hide();
        arrange(asked);
    }

    private void arrange() {
        if (search != null && state.answer().get() != null) {
            arrange(search);
        }
    }

    private void arrange(CatalogueSearch asked) {
        List<ProductMatch> matches = state.answer().get().matches();
        ResultOrder order = state.order().get();
        boolean compared = !matches.isEmpty() && matches.getFirst().isCompared();
        title.setText(words.of(compared ? "search.title" : "search.chosen"));
        shown = order.of(matches);
        results.show(shown, asked);
    }

    /** Looks where garments may be in the photo once the results stand, which is when there is time. */
    private void suggest(CatalogueSearch asked) {
        SearchQuery sought = state.sought().get();
        if (sought.photos().isEmpty() || state.shown().get() >= sought.photos().size()) {
            panel.suggest(List.of());
            return;
        }
        QueryPhoto photo = sought.photos().get(state.shown().get());
        Task<List<Frame>> task = new Task<>() {
            @Override
            protected List<Frame> call() throws Exception {
                return asked.frames(photo);
            }
        };
        task.setOnSucceeded(_ -> panel.suggest(task.getValue()));
        task.setOnFailed(_ -> problems.sentence(task.getException()));
        suggesting = task;
        background.execute(task);
    }

    private void fail(Throwable problem) {
        patience.stop();
        state.answer().set(null);
        results.clear();
        title.setText("");
        count.setText("");
        panel.unreadable();
        advice.show(words.of("search.failed"), problems.sentence(problem), words.of("search.another"), choose);
    }

    private void look(int index) {
        if (index < 0 || index >= shown.size()) {
            return;
        }
        seen = index;
        closeup.show(new ResultDetails.Seen(shown.get(index), search, picture(), photo()),
                step -> look(seen + step), () -> results.focus(seen));
    }

    /** @return what is meant of the photo that is looked at, for the screen; null without a photo */
    private Picture picture() {
        Picture whole = panel.picture();
        SearchQuery sought = state.sought().get();
        if (whole == null || sought.photos().isEmpty()) {
            return null;
        }
        QueryPhoto photo = sought.photos().get(state.shown().get());
        return photo.view().frame().isWhole() ? whole : Scaling.part(whole, photo.view().frame());
    }

    /** @return the photo that is looked at; null without one */
    private QueryPhoto photo() {
        List<QueryPhoto> photos = state.sought().get().photos();
        return photos.isEmpty() ? null : photos.get(Math.min(state.shown().get(), photos.size() - 1));
    }

    private void act(TileAction action, ProductMatch match) {
        switch (action) {
            case LARGE -> large.show(match, search, picture());
            case LIKE_THIS -> state.go(new HistoryEntry(HistoryEntry.Kind.PRODUCT, words.of("query.step.like", match.product().name()),
                    SearchQuery.like(match.product())));
            case MORE -> state.go(new HistoryEntry(HistoryEntry.Kind.MORE, words.of("query.step.more", match.product().name()),
                    state.sought().get().more(match.product())));
            case LESS -> state.go(new HistoryEntry(HistoryEntry.Kind.LESS, words.of("query.step.less", match.product().name()),
                    state.sought().get().less(match.product())));
            case BOARD -> actions.pin(search, match);
            case HEART -> actions.love(search.catalogue(), match.product().id());
        }
    }

    @FXML
    private void adjust() {
        PopOver over = new PopOver(panel.node());
        over.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        over.setTitle(words.of("search.photo"));
        over.show(adjust);
    }

    /** The query lies in the column, or behind a button of the strip where there is no room for one. */
    private void fold(boolean narrow) {
        strip.setVisible(narrow);
        strip.setManaged(narrow);
        root.setLeft(narrow ? null : panel.node());
    }
}
