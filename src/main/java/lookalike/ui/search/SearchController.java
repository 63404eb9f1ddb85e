package lookalike.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.concurrent.Worker;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.search.SearchQuery;
import lookalike.service.CatalogueSearch;
import lookalike.ui.answers.EveryCatalogue;
import lookalike.ui.answers.Hit;
import lookalike.ui.answers.ResultSource;
import lookalike.ui.answers.SearchTask;
import lookalike.ui.answers.SkippedNotice;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.pictures.Scaling;
import lookalike.ui.selection.SelectionBar;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import org.jspecify.annotations.Nullable;

/** Searches whenever the query changes, and shows the results. The newest search replaces a running one. */
public final class SearchController implements ProductScreen {

    /** Below this width in pixels the query is in a strip above the results. */
    public static final double NARROW = QueryStrip.NARROW;

    /** A faster search shows no grey tiles, which would only flicker. */
    private static final Duration PATIENCE = Duration.millis(150);

    private final Messages words;
    private final ProblemMessages problems;
    private final Pictures pictures;
    private final Executor background;
    private final SearchState state;
    private final QueryPanel panel;
    private final Node filters;
    private final ResultDetails details;
    private final ResultActions actions;
    private final EveryCatalogue every;
    private final SkippedNotice skipped;
    private final Runnable choose;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    private @Nullable CatalogueSearch search;
    private @Nullable SearchTask running;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private FrameSuggestions suggestions;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private ResultGrid tiles;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private ResultsPane results;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private OpenDetails openDetails;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private LargeView large;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private HitActions hits;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private QueryStrip queryStrip;
    /** Kept here, so that it goes on working. */
    @SuppressWarnings({"NullAway.Init", "unused"}) // set by initialize()
    private SidePanel sidePanel;

    @FXML
    private BorderPane root;
    @FXML
    private HBox strip;
    @FXML
    private PictureView stripPhoto;
    @FXML
    private Label stripName;
    @FXML
    private VBox stripLooks;
    @FXML
    private Button adjust;
    @FXML
    private VBox bar;
    @FXML
    private StackPane stage;
    @FXML
    private HBox head;
    @FXML
    private VBox found;
    @FXML
    private Label title;
    @FXML
    private Label count;
    @FXML
    private ScrollPane grid;
    @FXML
    private VBox message;
    @FXML
    private Label messageTitle;
    @FXML
    private Label messageText;
    @FXML
    private Button messageAction;
    @FXML
    private Button messageMore;

    /**
     * @param panel shows the query
     * @param filters shows the filters above the results
     * @param details shows one result enlarged
     * @param actions adds results to favourites and boards, and clears filters
     * @param choose lets the user choose a photo
     * @param every all catalogues, for the searches of all of them
     * @param notices says which of them were not searched
     */
    public SearchController(Messages words, ProblemMessages problems, Pictures pictures, Executor background,
            SearchState state, QueryPanel panel, Node filters, ResultDetails details,
            ResultActions actions, Runnable choose, EveryCatalogue every, Notices notices) {
        this.words = words;
        this.problems = problems;
        this.pictures = pictures;
        this.background = background;
        this.state = state;
        this.panel = panel;
        this.filters = filters;
        this.details = details;
        this.actions = actions;
        this.every = every;
        this.skipped = new SkippedNotice(words, notices);
        this.choose = choose;
    }

    @FXML
    private void initialize() {
        tiles = new ResultGrid(grid, pictures, words, place -> openDetails.open(place),
                place -> openDetails.follow(place), (action, match) -> hits.act(action, match), actions,
                this::picture);
        results = new ResultsPane(words, state, title, count, tiles, new EmptyState(words, choose, message,
                messageTitle, messageText, messageAction, messageMore), actions::clearFilters, this::findMore);
        openDetails = new OpenDetails(details, results, tiles, this::seen);
        VBox above = (VBox) head.getParent();
        above.getChildren().add(above.getChildren().indexOf(head) + 1,
                new SelectionBar(words, tiles.selection().places(), tiles.selection(), head).node());
        large = new LargeView(words, pictures);
        hits = new HitActions(results, large, new QueryRefinement(words, state, actions.selection()), actions,
                this::picture);
        // The sentence is for the log only, as suggestions are optional.
        suggestions = new FrameSuggestions(background, problems::sentence);
        bar.getChildren().add(filters);
        stage.getChildren().addAll(details.node(), large.node());
        sidePanel = new SidePanel(root, details, found, message);
        queryStrip = new QueryStrip(root, strip, stripPhoto, stripName, stripLooks, panel);
        state.step().subscribe(this::begin);
        state.selection().subscribe(this::begin);
        state.results().subscribe(this::begin);
        state.ranking().subscribe(this::begin);
        state.order().subscribe(_ -> results.arrange());
        state.reversed().subscribe(_ -> results.arrange());
        state.everywhere().subscribe((_, isEverywhere) -> {
            if (isEverywhere) {
                state.forgetColumns();
            }
            every.renew();
            begin();
        });
    }

    /**
     * Searches another catalogue from now on, at once with the current query.
     *
     * @param other may be null
     */
    public void use(@Nullable CatalogueSearch other) {
        every.renew();
        boolean isAnother = search == null || other == null || !other.catalogue().equals(search.catalogue());
        if (search != null && search != other) {
            pictures.forget(search);
            if (other != null && isAnother) {
                state.forgetColumns();
            }
        }
        search = other;
        panel.use(other);
        if (isAnother || other == null) {
            begin();
        } else {
            // The catalogue was read or indexed again in the background, which must not close what the user looks at.
            details.renew(other);
            ask(true);
        }
    }

    /** @return the name of the catalogue that is searched, if there is one */
    public Optional<String> catalogueName() {
        return Optional.ofNullable(search).map(CatalogueSearch::catalogue);
    }

    /** @return the catalogue that is searched, or null */
    public @Nullable CatalogueSearch catalogue() {
        return search;
    }

    @Override
    public boolean escape() {
        return large.close() || details.close() || tiles.selection().clear();
    }

    @Override
    public void likeResult(int index) {
        if (index < results.shown().size()) {
            hits.act(TileAction.LIKE_THIS, results.shown().get(index));
        }
    }

    @Override
    public void pin(int index) {
        if (index >= 0 && index < results.shown().size()) {
            tiles.selection().pin(index);
        }
    }

    @Override
    public void showDetails() {
        openDetails.openFocused();
    }

    /** @return whether results are still being searched for */
    public boolean isSearching() {
        return running != null && (running.isRunning() || running.getState() == Worker.State.READY);
    }

    /** Stops a running search. */
    public void stop() {
        patience.stop();
        if (running != null) {
            running.cancel(false);
        }
        suggestions.cancel();
    }

    private void begin() {
        tiles.selection().clear();
        details.close();
        large.close();
        state.noMore();
        ask(false);
    }

    private void findMore() {
        state.more();
        ask(true);
    }

    /** @param goesOn whether the query is the same as before, so that what is shown stays as far as it can */
    private void ask(boolean goesOn) {
        stop();
        if (!state.isAsked()) {
            state.answer().set(null);
            return;
        }
        patience.setOnFinished(_ -> results.await(goesOn));
        patience.playFromStart();
        if (search == null) {
            return;
        }
        SearchQuery sought = state.sought().get();
        if (!sought.photos().isEmpty() && panel.picture() == null) {
            panel.waiting();
            queryStrip.show(List.of(), photoName());
        }
        SearchTask task = new SearchTask(sought, state.selection().get(), state.wanted(),
                state.options(), source(search), this::preview);
        CatalogueSearch asked = search;
        task.setOnSucceeded(_ -> show(task.getValue(), asked, goesOn));
        task.setOnFailed(_ -> fail(task.getException()));
        running = task;
        background.execute(task);
    }

    private ResultSource source(CatalogueSearch one) {
        return state.everywhere().get() ? new ResultSource.EachCatalogue(every, one, actions::favourites)
                : new ResultSource.OneCatalogue(one);
    }

    private void preview(List<Picture> whole) {
        panel.show(whole);
        queryStrip.show(whole, photoName());
    }

    /** @return the name of the first photo; empty without one */
    private String photoName() {
        List<QueryPhoto> photos = state.sought().get().photos();
        return photos.isEmpty() ? "" : photos.getFirst().source().name();
    }

    private void show(SearchTask.Found answered, CatalogueSearch asked, boolean goesOn) {
        patience.stop();
        state.answer().set(answered.answer());
        results.show(answered, goesOn);
        skipped.show(answered.skipped());
        suggest(asked);
    }

    /** Looks for garments in the photo after the results are shown, so as not to delay them. */
    private void suggest(CatalogueSearch asked) {
        QueryPhoto photo = state.photo();
        if (photo == null) {
            panel.suggest(List.of());
        } else {
            suggestions.find(asked, photo, panel::suggest);
        }
    }

    private void fail(Throwable problem) {
        patience.stop();
        state.answer().set(null);
        panel.unreadable();
        if (panel.picture() == null) {
            queryStrip.unreadable();
        }
        results.fail(problems.sentence(problem));
    }

    /** @return what details show of a result */
    private ResultDetails.Seen seen(ProductMatch match) {
        Hit hit = results.hit(match);
        return new ResultDetails.Seen(match, hit.label(), hit.from(), picture(), state.searchedPhoto(), hit.method());
    }

    /** @return the part of the selected photo that is searched with, for the screen; null without a photo */
    private @Nullable Picture picture() {
        Picture whole = panel.picture();
        QueryPhoto photo = state.searchedPhoto();
        if (whole == null || photo == null) {
            return null;
        }
        return photo.view().frame().isWhole() ? whole : Scaling.crop(whole, photo.view().frame());
    }

    @FXML
    private void adjust() {
        queryStrip.open(adjust, words.of("search.photo"));
    }
}
