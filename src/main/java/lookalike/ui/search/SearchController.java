package lookalike.ui.search;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueSearch;
import lookalike.ui.answers.EveryCatalogue;
import lookalike.ui.answers.Hit;
import lookalike.ui.answers.NewestSearch;
import lookalike.ui.answers.ResultSource;
import lookalike.ui.answers.SearchTask;
import lookalike.ui.answers.SkippedNotice;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.selection.SelectionBar;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import org.jspecify.annotations.Nullable;

/** Searches whenever the query changes, and shows the results. The newest search replaces a running one. */
public final class SearchController implements ProductScreen {

    /** Below this width in pixels the query is in a strip above the results. */
    public static final double NARROW = QueryStrip.NARROW;

    private final Messages words;
    private final ProblemMessages problems;
    private final Pictures pictures;
    private final SearchState state;
    private final QueryPanel panel;
    private final Node filters;
    private final ResultDetails details;
    private final ResultActions actions;
    private final EveryCatalogue every;
    private final SkippedNotice skipped;
    private final Runnable choose;
    private final NewestSearch newest;
    /** Its sentence is for the log only, as suggestions are optional. */
    private final FrameSuggestions suggestions;

    private @Nullable CatalogueSearch search;
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
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private ShownQuery query;
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
     * @param newest runs the searches
     * @param panel shows the query
     * @param filters shows the filters above the results
     * @param details shows one result enlarged
     * @param actions adds results to favourites and boards, and clears filters
     * @param choose lets the user choose a photo
     * @param every all catalogues, for the searches of all of them
     * @param notices says which of them were not searched
     */
    public SearchController(Messages words, ProblemMessages problems, Pictures pictures, Executor background,
            NewestSearch newest, SearchState state, QueryPanel panel, Node filters, ResultDetails details,
            ResultActions actions, Runnable choose, EveryCatalogue every, Notices notices) {
        this.words = words;
        this.problems = problems;
        this.pictures = pictures;
        this.newest = newest;
        this.suggestions = new FrameSuggestions(background, problems::sentence);
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
                () -> query.picture());
        results = new ResultsPane(words, state, title, count, tiles, new EmptyState(words, choose, message,
                messageTitle, messageText, messageAction, messageMore), actions::clearFilters, this::findMore);
        openDetails = new OpenDetails(details, results, tiles, this::seen);
        VBox above = (VBox) head.getParent();
        above.getChildren().add(above.getChildren().indexOf(head) + 1,
                new SelectionBar(words, tiles.selection().places(), tiles.selection(), head).node());
        large = new LargeView(words, pictures);
        hits = new HitActions(results, large, new QueryRefinement(words, state, actions.selection()), actions,
                () -> query.picture());
        bar.getChildren().add(filters);
        stage.getChildren().addAll(details.node(), large.node());
        sidePanel = new SidePanel(root, details, found, message);
        queryStrip = new QueryStrip(root, strip, stripPhoto, stripName, stripLooks, panel);
        query = new ShownQuery(state, panel, queryStrip);
        state.step().subscribe(this::begin);
        state.selection().subscribe(this::begin);
        state.results().subscribe(this::begin);
        state.ranking().subscribe(this::begin);
        state.order().subscribe(_ -> results.arrange(isSearching(), () -> ask(true)));
        state.reversed().subscribe(_ -> results.arrange(isSearching(), () -> ask(true)));
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
        return newest.isRunning();
    }

    /** Stops a running search. */
    public void stop() {
        newest.stop();
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
        newest.await(() -> results.await(goesOn));
        if (search == null) {
            return;
        }
        query.waiting();
        SearchTask task = new SearchTask(state.sought().get(), state.selection().get(), state.sorted(),
                state.options(), source(search), query::show);
        CatalogueSearch asked = search;
        newest.run(task, found -> show(found, asked, goesOn), this::fail);
    }

    private ResultSource source(CatalogueSearch one) {
        return state.everywhere().get() ? new ResultSource.EachCatalogue(every, one, actions::favourites)
                : new ResultSource.OneCatalogue(one);
    }

    private void show(SearchTask.Found answered, CatalogueSearch asked, boolean goesOn) {
        state.answer().set(answered.answer());
        results.show(answered, goesOn, () -> ask(true));
        skipped.show(answered.skipped());
        // After the results are shown, so as not to delay them.
        suggestions.find(asked, state.photo(), panel::suggest);
    }

    private void fail(Throwable problem) {
        state.answer().set(null);
        query.unreadable();
        String whole = problems.sentence(problem);
        results.fail(query.withNames(whole), whole);
    }

    /** @return what details show of a result */
    private ResultDetails.Seen seen(ProductMatch match) {
        Hit hit = results.hit(match);
        return new ResultDetails.Seen(match, hit.label(), hit.from(), query.picture(), state.searchedPhoto(),
                hit.method());
    }

    @FXML
    private void adjust() {
        queryStrip.open(adjust, words.of("search.photo"));
    }
}
