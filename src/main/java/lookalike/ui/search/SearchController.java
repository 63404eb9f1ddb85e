package lookalike.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
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

/** Searches whenever what is looked for changes, and shows what was found. The newest search overtakes a running. */
public final class SearchController {

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
    private final QueryRefinement refinement;
    private final Runnable choose;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    private CatalogueSearch search;
    private SearchTask running;
    private FrameSuggestions suggestions;
    private List<ProductMatch> shown = List.of();
    private int seen;
    private ResultGrid results;
    private EmptyState advice;
    private LargeView large;
    private QueryStrip queryStrip;

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
        this.refinement = new QueryRefinement(words, state);
        this.choose = choose;
    }

    @FXML
    private void initialize() {
        results = new ResultGrid(grid, pictures, words, this::look, this::act, actions,
                this::picture);
        advice = new EmptyState(words, choose, message, messageTitle, messageText, messageAction, messageMore);
        large = new LargeView(words, pictures);
        // The sentence is for the log: without suggestions nothing is missing.
        suggestions = new FrameSuggestions(background, problems::sentence);
        patience.setOnFinished(_ -> await());
        bar.getChildren().add(filters);
        stage.getChildren().addAll(closeup.node(), large.node());
        queryStrip = new QueryStrip(root, strip, stripPhoto, stripName, panel);
        state.sought().subscribe(this::begin);
        state.selection().subscribe(this::begin);
        state.results().subscribe(this::begin);
        state.order().subscribe(_ -> arrange());
    }

    /**
     * Searches in another catalogue from now on, at once with the query at hand.
     *
     * @param other may be null
     */
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

    /**
     * Closes the innermost thing that is open.
     *
     * @return whether there was one
     */
    public boolean escape() {
        return large.close() || closeup.close();
    }

    /**
     * Searches with one of the results.
     *
     * @param index its place, from 0
     */
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
        suggestions.cancel();
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
        queryStrip.show(whole, photo() == null ? "" : state.sought().get().photos().getFirst().source().name());
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
        if (!answer.matches().isEmpty() && !isUnlike(answer.matches().getFirst())) {
            reveal(asked);
        } else {
            title.setText("");
            results.clear();
            missing(answer, asked);
        }
        suggest(asked);
    }

    private void missing(SearchResult answer, CatalogueSearch asked) {
        if (!answer.matches().isEmpty()) {
            count.setText("");
            advice.nothingAlike(() -> reveal(asked));
        } else if (state.selection().get().isAll()) {
            advice.nothingThere();
        } else {
            advice.filtered(actions::clearFilters);
        }
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
        QueryPhoto photo = photo();
        if (photo == null) {
            panel.suggest(List.of());
        } else {
            suggestions.find(asked, photo, panel::suggest);
        }
    }

    private void fail(Throwable problem) {
        patience.stop();
        state.answer().set(null);
        results.clear();
        title.setText("");
        count.setText("");
        panel.unreadable();
        advice.failed(problems.sentence(problem));
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
        QueryPhoto photo = photo();
        if (whole == null || photo == null) {
            return null;
        }
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
            case LIKE_THIS -> refinement.like(match.product());
            case MORE -> refinement.more(match.product());
            case LESS -> refinement.less(match.product());
            case BOARD -> actions.pin(search, match);
            case HEART -> actions.love(search.catalogue(), match.product().id());
        }
    }

    @FXML
    private void adjust() {
        queryStrip.open(adjust, words.of("search.photo"));
    }
}
