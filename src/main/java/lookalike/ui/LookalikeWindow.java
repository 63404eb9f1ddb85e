package lookalike.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import lookalike.LookalikeException;
import lookalike.image.PhotoDecoder;
import lookalike.index.catalogue.IndexChoice;
import lookalike.service.Services;
import lookalike.service.across.AllCatalogues;
import lookalike.service.job.JobMonitor;
import lookalike.taste.client.ClientProfile;
import lookalike.ui.answers.EveryCatalogue;
import lookalike.ui.batch.BatchPage;
import lookalike.ui.boards.BoardCatalogues;
import lookalike.ui.boards.BoardsController;
import lookalike.ui.boards.FavouritesStore;
import lookalike.ui.browse.BrowseController;
import lookalike.ui.capture.ScreenCapture;
import lookalike.ui.catalogue.AddingPage;
import lookalike.ui.catalogue.CatalogueMenuController;
import lookalike.ui.catalogue.CataloguePages;
import lookalike.ui.catalogue.LocationChooser;
import lookalike.ui.clients.ClientDetails;
import lookalike.ui.clients.ClientMenu;
import lookalike.ui.clients.ClientModel;
import lookalike.ui.clients.ClientPages;
import lookalike.ui.clients.TasteSlider;
import lookalike.ui.colour.ColourChoice;
import lookalike.ui.compare.ComparePage;
import lookalike.ui.details.DetailsController;
import lookalike.ui.dialog.DialogOpener;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.dialog.PhotoChooser;
import lookalike.ui.duplicates.DuplicatesPage;
import lookalike.ui.evaluation.EvaluationPage;
import lookalike.ui.filters.FilterController;
import lookalike.ui.landing.LandingController;
import lookalike.ui.neighbours.NeighboursPage;
import lookalike.ui.page.Pages;
import lookalike.ui.pictures.NewestFirstExecutor;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.preparation.CatalogueJobs;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.preparation.PreparationController;
import lookalike.ui.preparation.WorkTask;
import lookalike.ui.query.QueryController;
import lookalike.ui.ranking.PredictionChips;
import lookalike.ui.ranking.RankingController;
import lookalike.ui.search.SearchController;
import lookalike.ui.search.SearchState;
import lookalike.ui.selection.ProductFiles;
import lookalike.ui.selection.SelectionCommands;
import lookalike.ui.settings.SettingsPage;
import lookalike.ui.settings.SettingsStore;
import lookalike.ui.status.Notices;
import lookalike.ui.status.StatusController;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.text.Told;
import lookalike.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/** Builds and shows the window. For the window's thread. */
public final class LookalikeWindow {

    private final WindowParts parts;
    private final CatalogueJobs jobs;
    private final PhotoDecoding decoding;
    private final DialogOpener opener;
    private final Path folder;
    private final ExecutorService background;
    private final ExecutorService decoders = NewestFirstExecutor.create();
    private final SettingsStore settings;
    private final WindowMemory memory;
    private final Theme theme = new Theme();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private Notices notices;
    private Messages words;
    private SearchState state = new SearchState();
    private FavouritesStore favourites;
    private final BoardCatalogues boardCatalogues;
    private final EveryCatalogue every;
    private final ProductFiles files = new ProductFiles();
    private Subscription following = Subscription.EMPTY;
    private @Nullable ClientModel clients;
    @SuppressWarnings("NullAway.Init") // set by show(Stage)
    private SearchController search;
    @SuppressWarnings("NullAway.Init") // set by show(Stage)
    private BrowseController browse;
    @SuppressWarnings("NullAway.Init") // set by show(Stage)
    private CatalogueModel model;
    @SuppressWarnings("NullAway.Init") // set by show(Stage)
    private FrameController frame;
    @SuppressWarnings("NullAway.Init") // set by show(Stage)
    private Stage stage;

    /** @param parts that the window works with */
    public LookalikeWindow(WindowParts parts) {
        this(parts, PhotoDecoder::decode, DialogOpener.OF_SYSTEM);
    }

    /** For tests, which bring their own pictures and answer dialogs. */
    LookalikeWindow(WindowParts parts, PhotoDecoding decoding, DialogOpener opener) {
        this.opener = opener;
        this.parts = parts;
        this.notices = new Notices();
        this.decoding = decoding;
        this.background = BackgroundExecutor.create();
        this.folder = parts.services().home().settings();
        this.settings = new SettingsStore(folder, background, this::report);
        this.memory = new WindowMemory(settings);
        settings.load();
        this.words = words(settings.get().language());
        this.favourites = new FavouritesStore(folder, background, this::report);
        favourites.load();
        this.boardCatalogues = new BoardCatalogues(parts.services().catalogues(), background);
        this.every = new EveryCatalogue(this::openAll, background);
        this.jobs = new CatalogueJobs(parts.services(), settings.get().network(parts.network()), parts.sample());
        String first = settings.get().catalogue();
        background.execute(new WorkTask<>(monitor -> {
            jobs.warmUp(first, monitor);
            return null;
        }, words, notices));
    }

    private AllCatalogues openAll() throws LookalikeException {
        return AllCatalogues.open(parts.services().catalogues(), parts.services().search(), jobs.network(),
                IndexChoice.AS_STORED, JobMonitor.UNWATCHED);
    }

    private void openPage(URI page) {
        parts.browser().open(page,
                () -> Platform.runLater(() -> notices.say(new Told(words.of("details.shop.failed", page), List.of()))));
    }

    private void openFile(Path file) {
        parts.browser().openFile(file,
                () -> Platform.runLater(() -> notices.say(words.of("boards.open.failed", file))));
    }

    private static Messages words(String language) {
        return new Messages(language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language));
    }

    private void report(Throwable problem) {
        Platform.runLater(() -> notices.say(new ProblemMessages(words, folder).told(problem)));
    }

    /** Shows the window in {@code stage} and starts the preparation. */
    public void show(Stage shown) {
        stage = shown;
        theme.choice().set(settings.get().theme());
        memory.restore(state);
        WindowPlace place = new WindowPlace(stage);
        Scene scene = place.scene(load());
        scene.getStylesheets().add(LookalikeWindow.class.getResource("window.css").toExternalForm());
        following = theme.styleScene(scene);
        stage.setTitle(words.of("window.title"));
        stage.setScene(scene);
        place.restore(settings.get().place());
        stage.setOnHiding(_ -> saveState());
        stage.setOnHidden(_ -> close());
        settings.property().subscribe((was, is) -> {
            theme.choice().set(is.theme());
            if (!was.language().equals(is.language())) {
                switchLanguage(is.language());
            }
        });
        model.start(settings.get().catalogue());
        stage.show();
    }

    /** Brings the window to the front and searches with photos, if there are any. */
    public void show(List<Path> photos) {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        if (!photos.isEmpty()) {
            frame.take(photos);
        }
    }

    private void saveState() {
        memory.save(state, stage, model.current().get() == null ? settings.get().catalogue()
                : model.current().get().catalogue());
    }

    /** Changes the language: the whole view is made again, the query stays. */
    private void switchLanguage(String language) {
        words = words(language);
        SearchState before = state;
        state = new SearchState();
        state.results().set(before.results().get());
        state.selection().set(before.selection().get());
        state.ranking().set(before.ranking().get());
        state.order().set(before.order().get());
        state.reversed().set(before.reversed().get());
        state.everywhere().set(before.everywhere().get());
        before.trail().forEach(state::go);
        favourites = favourites.withoutListeners();
        notices = new Notices();
        search.stop();
        CatalogueModel old = model;
        boolean hadPage = frame.hasPage();
        stage.getScene().setRoot(load());
        stage.setTitle(words.of("window.title"));
        model.takeOver(old);
        if (hadPage) {
            // The language is chosen there.
            frame.showSettings();
        }
    }

    /** Makes the window's parts and connects them. */
    private Parent load() {
        ProblemMessages problems = new ProblemMessages(words, folder);
        Services services = parts.services();
        Notices saying = notices;
        Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> saying.say(problems.told(problem)));
        Pictures pictures = new Pictures(decoding, decoders);
        FileDialogs dialogs = new FileDialogs(opener, new SettingsFolders(settings), stage);
        PhotoChooser chooser = new PhotoChooser(words, dialogs);
        StatusController status = new StatusController(words);
        model = new CatalogueModel(jobs, background, words, problems, notices, status::watch);
        Pages pages = new Pages(words);
        BatchPage batch = new BatchPage(words, problems, notices, pages, model, state, services, jobs.network(),
                pictures, chooser, dialogs, background, status::watch);
        AddingPage adding = new AddingPage(words, problems, notices, pages, model, services.catalogues(), batch,
                pictures, background);
        DropHandler dropHandler = new DropHandler(words, notices, adding, batch, state, settings, pages);
        Runnable choose = () -> chooser.choose(dropHandler::search);
        Runnable capture = new ScreenCapture(words, notices, stage, dropHandler::searchScreen)::begin;
        QueryController query = new QueryController(words, pictures, state, choose, capture,
                () -> chooser.choose(dropHandler::add), new PredictionChips(words, state).node());
        FilterController filters = new FilterController(words, problems, state, background);
        BoardsController boards = new BoardsController(words, problems, notices, favourites, pictures,
                boardCatalogues, decoding, services.outputs(), background, dialogs, this::openFile);
        clients = clientModel(clients);
        ClientPages clientPages = new ClientPages(words, notices, pages, clients, services, model, dialogs);
        ClientMenu clientMenu = new ClientMenu(words, clients, clientPages);
        ResultFavouriteActions resultActions = resultActions(problems, pages, pictures, boards);
        DetailsController details = new DetailsController(words, problems, pictures, background, this::openPage,
                state, resultActions, List.of(new ClientDetails(words, pictures, clients, services.orders())));
        ScreenLoader screens = new ScreenLoader(words);
        screens.load("query/query.fxml", query);
        screens.load("filters/filters.fxml", filters);
        RankingController ranking = new RankingController(words, state, filters.node(),
                List.of(new ColourChoice(words, state, query).node(),
                        new TasteSlider(words, state, clients).node()));
        screens.load("ranking/ranking.fxml", ranking);
        screens.load("boards/boards.fxml", boards);
        screens.load("details/details.fxml", details);
        search = new SearchController(words, problems, pictures, background, state, query, ranking.node(),
                details, resultActions, choose, every, notices);
        browse = browse(problems, pages, pictures, resultActions, screens);
        LocationChooser locations = new LocationChooser(words, dialogs);
        CataloguePages catalogues = new CataloguePages(words, problems, notices, pages, model, services.catalogues(),
                background, locations);
        CatalogueMenuController menu =
                new CatalogueMenuController(words, model, state.everywhere(), locations, catalogues, adding,
                        browse::open,
                        new DuplicatesPage(words, problems, notices, pages, model, services, pictures, dialogs,
                                background),
                        batch, new NeighboursPage(words, problems, notices, pages, services, dialogs, background,
                                status::watch));
        EvaluationPage evaluation =
                new EvaluationPage(words, problems, notices, services, jobs.network(), model, background, dialogs,
                        pages);
        WindowPages windowPages = new WindowPages(words, pages,
                () -> new SettingsPage(words, problems, settings, favourites, state, services.home().root(), background)
                        .node(),
                () -> pages.show(words.of("page.evaluation"), evaluation.node(), evaluation::stop),
                Map.of("catalogue.menu", menu::show, "catalogue.add.folder", menu::addFolder,
                        "catalogue.add.zip", menu::addZip, "adding.open", adding::openFinished,
                        "clients.menu", clientMenu::show, "batch.each", dropHandler::searchEachOfThese,
                        "boards.open", boards::openExported));
        frame = new FrameController(words, notices, model, state, search, filters, boards, browse, favourites,
                status, dropHandler, pages, windowPages, clientMenu.node(), choose, capture, batch::goBack);
        return screens.load("frame.fxml", frame, status, search, menu,
                new LandingController(words, problems, pictures, background, parts.examples(), settings,
                        photo -> dropHandler.search(List.of(photo)), colour -> state.wish(Optional.of(colour)),
                        choose, capture, browse::open),
                new PreparationController(words, model, menu::addFolder, browse::open));
    }

    private ResultFavouriteActions resultActions(ProblemMessages problems, Pages pages, Pictures pictures,
            BoardsController boards) {
        AtomicReference<ComparePage> comparison = new AtomicReference<>();
        TableChooser tables = new TableChooser(words, stage);
        SelectionCommands commands = new SelectionCommands(words, problems, notices, parts.services().outputs(),
                files, background, boards::pin,
                some -> comparison.get().show(some), tables::choose);
        ResultFavouriteActions made = new ResultFavouriteActions(favourites, boards, state, commands);
        comparison.set(new ComparePage(words, pages, pictures, made, this::openPage));
        return made;
    }

    /** The page of all products, with filters and details of its own. */
    private BrowseController browse(ProblemMessages problems, Pages pages, Pictures pictures,
            ResultFavouriteActions actions, ScreenLoader screens) {
        FilterController filters = new FilterController(words, problems, state, background);
        DetailsController details = new DetailsController(words, problems, pictures, background, this::openPage, state,
                actions, List.of());
        BrowseController made = new BrowseController(words, problems, notices, pages, model,
                parts.services().catalogues(), pictures, background, state, filters, details, actions);
        screens.load("filters/filters.fxml", filters);
        screens.load("details/details.fxml", details);
        screens.load("browse/browse.fxml", made);
        return made;
    }

    /** @param before the one of a view that is gone, or null */
    private ClientModel clientModel(@Nullable ClientModel before) {
        ClientModel made = new ClientModel(parts.services().clients(), favourites, background,
                notice -> Platform.runLater(() -> notices.say(words.told(notice))), this::report);
        if (before != null) {
            made.takeOver(before);
        }
        made.load();
        String last = settings.get().client();
        if (before == null && !last.isEmpty()) {
            made.choose(last);
        }
        made.current().addListener((_, _, is) -> settings.change(
                now -> now.withClient(is.map(ClientProfile::id).orElse(""))));
        return made;
    }

    /** @return the part that handles drops and keys; for tests, in which no other program drops anything */
    FrameController frame() {
        return frame;
    }

    /** @return done once the window is closed and all of its work has ended */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    /**
     * Reports once when the first results are shown.
     *
     * @param answered called on the window's thread
     */
    public void onFirstAnswer(Runnable answered) {
        state.answer().subscribe(answer -> {
            if (answer != null && !answer.matches().isEmpty()) {
                answered.run();
            }
        });
    }

    /**
     * Chooses a theme; for tests.
     *
     * @param choice index of the theme, from 0
     */
    void theme(int choice) {
        settings.change(now -> now.with(Theme.Choice.values()[choice]));
    }

    /** Chooses a language; for tests. */
    void language(String code) {
        settings.change(now -> now.withLanguage(code));
    }

    /** @return the query and its results; for tests */
    SearchState state() {
        return state;
    }

    /** @return whether results are still being searched for; for tests */
    boolean isSearching() {
        return search.isSearching();
    }

    /** Stops everything; waits in the background for work that must end first. */
    private void close() {
        following.unsubscribe();
        search.stop();
        browse.stop();
        CompletableFuture<Void> closing = model.close();
        settings.flush();
        favourites.flush();
        decoders.shutdown();
        background.execute(boardCatalogues::close);
        every.renew();
        background.execute(files::close);
        background.shutdown();
        var _ = closing.whenComplete((_, _) -> closed.complete(null));
    }
}
