package lookalike.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;
import lookalike.service.CatalogueSearch;
import lookalike.service.Services;
import lookalike.taste.client.ClientProfile;
import lookalike.ui.answers.EveryFilters;
import lookalike.ui.answers.FilterSource;
import lookalike.ui.answers.NewestSearch;
import lookalike.ui.batch.BatchPage;
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
import lookalike.ui.details.DetailPart;
import lookalike.ui.details.DetailsController;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.dialog.PhotoChooser;
import lookalike.ui.duplicates.DuplicatesPage;
import lookalike.ui.evaluation.EvaluationPage;
import lookalike.ui.filters.FilterController;
import lookalike.ui.landing.LandingController;
import lookalike.ui.neighbours.NeighboursPage;
import lookalike.ui.page.Pages;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.preparation.PreparationController;
import lookalike.ui.preparation.QuietMoment;
import lookalike.ui.query.QueryController;
import lookalike.ui.ranking.PredictionChips;
import lookalike.ui.ranking.RankingController;
import lookalike.ui.search.SearchController;
import lookalike.ui.search.SearchState;
import lookalike.ui.selection.SelectionCommands;
import lookalike.ui.settings.SettingsPage;
import lookalike.ui.status.Notices;
import lookalike.ui.status.StatusController;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.text.Told;
import org.jspecify.annotations.Nullable;

/** The window's parts in one language, made and connected by plain constructors. Another language gets another view. */
final class WindowView {

    private final WindowResources resources;
    private final Services services;
    private final Stage stage;
    private final Messages words;
    private final Notices notices;
    private final QuietMoment quiet = new QuietMoment();
    private final FavouritesStore favourites;
    private final SearchState state;
    private final ProblemMessages problems;
    private final Pages pages;
    private final ScreenLoader screens;
    private final Pictures pictures;
    private final FileDialogs dialogs;
    private final PhotoChooser chooser;
    private final StatusController status;
    private final CatalogueModel model;
    private final ClientModel clients;
    private final BatchPage batch;
    private final AddingPage adding;
    private final DropHandler dropHandler;
    private final Runnable choose;
    private final Runnable capture;
    private final BoardsController boards;
    private final ResultFavouriteActions actions;
    private final FilterController filters;
    private final SearchController search;
    private final BrowseController browse;
    private final FrameController frame;
    private final Parent root;

    /**
     * @param notices says what nobody asked for
     * @param state the query, which nothing listens to yet
     * @param favourites that nothing listens to yet
     * @param report told problems of stored clients
     * @param before the view in another language that is shown until now; null at first
     */
    WindowView(WindowResources resources, Stage stage, Messages words, Notices notices, SearchState state,
            FavouritesStore favourites, Consumer<Throwable> report, @Nullable WindowView before) {
        this.resources = resources;
        this.services = resources.services();
        this.stage = stage;
        this.words = words;
        this.notices = notices;
        this.state = state;
        this.favourites = favourites;
        problems = new ProblemMessages(words, resources.folder());
        Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> notices.say(problems.told(problem)));
        pages = new Pages(words);
        screens = new ScreenLoader(words);
        pictures = new Pictures(resources.decoding(), resources.decoders());
        dialogs = new FileDialogs(resources.opener(), new SettingsFolders(resources.settings()), stage);
        chooser = new PhotoChooser(words, dialogs);
        status = new StatusController(words);
        model = new CatalogueModel(resources.jobs(), resources.background(), words, problems, notices, status::watch,
                quiet);
        batch = new BatchPage(words, problems, notices, pages, model, state, services, resources.jobs().network(),
                pictures, chooser, dialogs, resources.background(), status::watch);
        adding = new AddingPage(words, problems, notices, pages, model, services.catalogues(), batch, pictures,
                resources.background(), status::watch);
        dropHandler = new DropHandler(words, notices, adding, batch, state, resources.settings(), pages);
        choose = () -> chooser.choose(dropHandler::search);
        capture = new ScreenCapture(words, notices, stage, dropHandler::searchScreen)::begin;
        clients = clientModel(report, before == null ? null : before.clients);
        boards = boards();
        actions = actions();
        filters = filters(Optional.of(new EveryFilters(resources.every(), actions::favourites)));
        search = search();
        browse = browse();
        ClientMenu clientMenu = new ClientMenu(words, clients,
                new ClientPages(words, notices, pages, clients, services, model, dialogs));
        CatalogueMenuController menu = catalogueMenu();
        frame = new FrameController(words, notices, model, state, search, filters, boards, browse, favourites, status,
                dropHandler, pages, windowPages(menu, clientMenu), clientMenu.node(), choose, capture, batch::goBack);
        root = screens.load("frame.fxml", frame, status, search, menu, landing(),
                new PreparationController(words, model, menu::addFolder, browse::open));
    }

    private void openPage(URI page) {
        resources.parts().browser().open(page,
                () -> Platform.runLater(() -> notices.say(new Told(words.of("details.shop.failed", page), List.of()))));
    }

    private void openFile(Path file) {
        resources.parts().browser().openFile(file,
                () -> Platform.runLater(() -> notices.say(words.of("boards.open.failed", file))));
    }

    private BoardsController boards() {
        BoardsController made = new BoardsController(words, problems, notices, favourites, pictures,
                resources.boardCatalogues(), resources.decoding(), services.outputs(), resources.background(), dialogs,
                this::openFile);
        screens.load("boards/boards.fxml", made);
        return made;
    }

    private ResultFavouriteActions actions() {
        AtomicReference<ComparePage> comparison = new AtomicReference<>();
        TableChooser tables = new TableChooser(words, stage);
        SelectionCommands commands = new SelectionCommands(words, problems, notices, services.outputs(),
                resources.files(), resources.background(), boards::pin, some -> comparison.get().show(some),
                tables::choose);
        ResultFavouriteActions made = new ResultFavouriteActions(favourites, boards, state, commands);
        comparison.set(new ComparePage(words, pages, pictures, made, this::openPage));
        return made;
    }

    private FilterController filters(Optional<FilterSource> everywhere) {
        FilterController made = new FilterController(words, problems, state, resources.background(), everywhere);
        screens.load("filters/filters.fxml", made);
        return made;
    }

    private DetailsController details(List<DetailPart> parts) {
        DetailsController made = new DetailsController(words, problems, pictures, resources.background(),
                this::openPage, state, actions, parts);
        screens.load("details/details.fxml", made);
        return made;
    }

    private SearchController search() {
        QueryController query = new QueryController(words, pictures, state, choose, capture,
                () -> chooser.choose(dropHandler::add), new PredictionChips(words, state).node());
        screens.load("query/query.fxml", query);
        RankingController ranking = new RankingController(words, state, filters.node(),
                List.of(new ColourChoice(words, state, query).node(), new TasteSlider(words, state, clients).node()));
        screens.load("ranking/ranking.fxml", ranking);
        return new SearchController(words, problems, pictures, resources.background(),
                new NewestSearch(resources.background(), quiet), state, query, ranking.node(),
                details(List.of(new ClientDetails(words, pictures, clients, services.orders()))), actions, choose,
                resources.every(), notices);
    }

    /** The page of all products has filters and details of its own. */
    private BrowseController browse() {
        BrowseController made = new BrowseController(words, problems, notices, pages, model, services.catalogues(),
                pictures, resources.background(), state, filters(Optional.empty()), details(List.of()), actions);
        screens.load("browse/browse.fxml", made);
        return made;
    }

    private CatalogueMenuController catalogueMenu() {
        LocationChooser locations = new LocationChooser(words, dialogs);
        CataloguePages catalogues = new CataloguePages(words, problems, notices, pages, model, services.catalogues(),
                resources.background(), locations);
        return new CatalogueMenuController(words, model, state.everywhere(), locations, catalogues, adding,
                browse::open,
                new DuplicatesPage(words, problems, notices, pages, model, services, pictures, dialogs,
                        resources.background()),
                batch, new NeighboursPage(words, problems, notices, pages, services, dialogs, resources.background(),
                        status::watch));
    }

    private WindowPages windowPages(CatalogueMenuController menu, ClientMenu clientMenu) {
        EvaluationPage evaluation = new EvaluationPage(words, problems, notices, services, resources.jobs().network(),
                model, resources.background(), dialogs, pages);
        return new WindowPages(words, pages,
                () -> new SettingsPage(words, problems, resources.settings(), favourites, state,
                        services.home().root(), resources.background()).node(),
                () -> pages.show(words.of("page.evaluation"), evaluation.node(), evaluation::stop),
                Map.of("catalogue.menu", menu::show, "catalogue.add.folder", menu::addFolder,
                        "catalogue.add.zip", menu::addZip, "adding.open", adding::openFinished,
                        "clients.menu", clientMenu::show, "batch.each", dropHandler::searchEachOfThese,
                        "boards.open", boards::openExported));
    }

    private LandingController landing() {
        return new LandingController(words, problems, pictures, resources.background(), resources.parts().examples(),
                resources.settings(), state.results(), photo -> dropHandler.search(List.of(photo)),
                colour -> state.wish(Optional.of(colour)), choose, capture, browse::open);
    }

    /** @param before the one of a view that is gone, or null */
    private ClientModel clientModel(Consumer<Throwable> report, @Nullable ClientModel before) {
        ClientModel made = new ClientModel(services.clients(), favourites, resources.background(),
                notice -> Platform.runLater(() -> notices.say(words.told(notice))), report);
        if (before != null) {
            made.takeOver(before);
        }
        made.load();
        String last = resources.settings().get().client();
        if (before == null && !last.isEmpty()) {
            made.choose(last);
        }
        made.current().addListener((_, _, is) -> resources.settings().change(
                now -> now.withClient(is.map(ClientProfile::id).orElse(""))));
        return made;
    }

    /** @return what the window shows */
    Parent root() {
        return root;
    }

    /** @return the part that handles drops and keys */
    FrameController frame() {
        return frame;
    }

    /** Opens a catalogue, if it exists; else gets one ready. */
    void start(String catalogue) {
        model.start(catalogue);
    }

    /** Continues in place of a view that is no longer shown: with its catalogue, and with its work started again. */
    void takeOver(WindowView before) {
        model.takeOver(before.model);
        if (before.frame.hasPage()) {
            // The language is chosen there.
            frame.showSettings();
        }
    }

    /** @return the name of the catalogue that is searched, if there is one */
    Optional<String> catalogue() {
        return Optional.ofNullable(model.current().get()).map(CatalogueSearch::catalogue);
    }

    /** @return whether results are still being searched for */
    boolean isSearching() {
        return search.isSearching();
    }

    /** Stops searching, as another view takes over. */
    void stopSearching() {
        search.stop();
    }

    /** @return done once all of its work has ended */
    CompletableFuture<Void> close() {
        search.stop();
        browse.stop();
        CompletableFuture<Void> closing = model.close();
        favourites.flush();
        return closing;
    }
}
