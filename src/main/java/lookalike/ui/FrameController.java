package lookalike.ui;

import static lookalike.ui.WindowKeys.key;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.ui.boards.BoardsController;
import lookalike.ui.boards.FavouritesStore;
import lookalike.ui.browse.BrowseController;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.filters.FilterController;
import lookalike.ui.page.Pages;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.preparation.Phase;
import lookalike.ui.search.ProductScreen;
import lookalike.ui.search.SearchController;
import lookalike.ui.search.SearchState;
import lookalike.ui.status.NoticeBar;
import lookalike.ui.status.Notices;
import lookalike.ui.status.StatusController;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** The frame around the screens: which one is shown, the header, keys, and drops anywhere. */
public final class FrameController {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Messages words;
    private final Notices notices;
    private final CatalogueModel model;
    private final SearchState state;
    private final SearchController searchController;
    private final FilterController filters;
    private final BoardsController boards;
    private final BrowseController browse;
    private final FavouritesStore favourites;
    private final StatusController status;
    private final DropHandler dropHandler;
    private final Pages pages;
    private final WindowPages windowPages;
    private final Node clientMenu;
    private final BooleanSupplier batchBack;
    private final WindowKeys keys;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private TextFilterField textFilter;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private FavouritesToggle favouritesToggle;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private DropOverlay dropOverlay;

    @FXML
    private HBox header;
    @FXML
    private TextField text;
    @FXML
    private HBox clientPane;
    @FXML
    private ToggleButton hearts;
    @FXML
    private HBox notice;
    @FXML
    private Label noticeText;
    @FXML
    private Button noticeWay;
    @FXML
    private StackPane center;
    @FXML
    private VBox bottom;
    @FXML
    private Node landing;
    @FXML
    private Node search;
    @FXML
    private Node preparation;
    @FXML
    private StackPane overlay;
    @FXML
    private Label overlayText;

    /**
     * @param pages shows pages
     * @param windowPages the pages
     * @param clientMenu of the header
     * @param choose lets the user choose photos
     * @param capture lets the user choose a part of the screen
     * @param batchBack goes back to many photos if one of them was opened
     */
    FrameController(Messages words, Notices notices, CatalogueModel model, SearchState state,
            SearchController searchController, FilterController filters, BoardsController boards,
            BrowseController browse, FavouritesStore favourites, StatusController status, DropHandler dropHandler,
            Pages pages, WindowPages windowPages, Node clientMenu, Runnable choose, Runnable capture,
            BooleanSupplier batchBack) {
        this.batchBack = batchBack;
        this.words = words;
        this.notices = notices;
        this.model = model;
        this.state = state;
        this.searchController = searchController;
        this.filters = filters;
        this.boards = boards;
        this.browse = browse;
        this.favourites = favourites;
        this.status = status;
        this.dropHandler = dropHandler;
        this.pages = pages;
        this.windowPages = windowPages;
        this.clientMenu = clientMenu;
        this.keys = new WindowKeys(Map.ofEntries(
                Map.entry(key("Shortcut+O"), choose), Map.entry(key("Shortcut+F"), () -> textFilter.focus()),
                Map.entry(key("Shortcut+V"), this::paste), Map.entry(key("Shortcut+Shift+S"), capture),
                Map.entry(key("Shortcut+L"), this::toggleFilters),
                Map.entry(key("Shortcut+B"), boards::toggle), Map.entry(key("Shortcut+G"), browse::open),
                Map.entry(key("Shortcut+D"), () -> screen().showDetails()),
                Map.entry(key("Shortcut+Z"), this::back), Map.entry(key("Shortcut+Comma"), windowPages::settings),
                Map.entry(key("F1"), windowPages::keys), Map.entry(key("Shortcut+F1"), windowPages::help),
                Map.entry(key("Esc"), this::escape)), place -> screen().likeResult(place));
    }

    /** @return the products that are shown, or would be without a page over them */
    private ProductScreen screen() {
        return browse.isShown() ? browse : searchController;
    }

    private void toggleFilters() {
        if (browse.isShown()) {
            browse.toggleFilters();
        } else {
            filters.toggle();
        }
    }

    /** Leaves a page that filters do not apply to. */
    private void leavePage() {
        if (!browse.isShown()) {
            pages.close();
        }
    }

    @FXML
    private void initialize() {
        header.widthProperty().subscribe(width -> header.pseudoClassStateChanged(NARROW,
                width.doubleValue() > 0 && width.doubleValue() < SearchController.NARROW));
        center.getChildren().add(pages.node());
        clientPane.getChildren().setAll(clientMenu);
        bottom.getChildren().addFirst(boards.node());
        boards.onDropped(place -> screen().pin(place));
        new NoticeBar(notice, noticeText, noticeWay, words, windowPages.ways()).show(notices);
        model.phase().subscribe(this::showScreen);
        state.step().subscribe(this::showScreen);
        state.selection().subscribe(this::showScreen);
        state.ranking().subscribe(this::showScreen);
        pages.open().subscribe(this::showScreen);
        model.current().subscribe(search -> {
            searchController.use(search);
            filters.use(search);
            boards.use(search);
        });
        state.answer().subscribe(status::rest);
        textFilter = new TextFilterField(text, state, this::leavePage);
        favouritesToggle = new FavouritesToggle(hearts, favourites, state,
                () -> browse.catalogue().or(searchController::catalogueName));
        dropOverlay = new DropOverlay(words, overlay, overlayText);
    }

    @FXML
    private void pressed(KeyEvent key) {
        keys.pressed(key);
    }

    private void paste() {
        take(DroppedContent.of(Clipboard.getSystemClipboard()::getContent));
    }

    private void back() {
        if (!state.back() && !batchBack.getAsBoolean()) {
            favourites.undo();
        }
    }

    private void escape() {
        boolean isCovered = pages.open().get() && !browse.isShown();
        if (isCovered || !screen().escape()) {
            pages.back();
        }
    }

    @FXML
    private void hearts() {
        leavePage();
        favouritesToggle.apply();
    }

    @FXML
    private void boards() {
        boards.toggle();
    }

    @FXML
    private void settings() {
        windowPages.settings();
    }

    @FXML
    private void help() {
        windowPages.help();
    }

    @FXML
    private void evaluation() {
        windowPages.evaluation();
    }

    /** Starts over with an empty query. */
    @FXML
    private void home() {
        pages.close();
        state.clear();
    }

    @FXML
    private void draggedOver(DragEvent drag) {
        dropOverlay.dragged(drag);
    }

    /** Shows what dropping something would do, for tests. */
    void showDropHint(DroppedContent content) {
        dropOverlay.show(content);
    }

    /**
     * Handles content that was dropped or pasted.
     *
     * @return whether it could be used
     */
    boolean take(DroppedContent content) {
        dropOverlay.hide();
        return dropHandler.handle(content);
    }

    /**
     * Puts a product on the board, as dropping it there does; for tests.
     *
     * @param place from 0
     */
    void pin(int place) {
        screen().pin(place);
    }

    /** @return whether a page is shown in place of the search */
    boolean hasPage() {
        return pages.open().get();
    }

    /** Shows the page of settings. */
    void showSettings() {
        windowPages.settings();
    }

    /** Shows the sheet of keys; for tests. */
    void showKeys() {
        windowPages.keys();
    }

    /** Searches with photos that another start of the program passed on. */
    void take(List<Path> files) {
        take(DroppedContent.of(files));
    }

    @FXML
    private void dragLeft() {
        dropOverlay.hide();
    }

    @FXML
    private void dropped(DragEvent drop) {
        drop.setDropCompleted(take(DroppedContent.of(drop.getDragboard()::getContent)));
        drop.consume();
    }

    @FXML
    private void closeNotice() {
        notices.clear();
    }

    @FXML
    private void copyNotice() {
        ClipboardContent content = new ClipboardContent();
        content.putString(noticeText.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void showScreen() {
        Phase phase = model.phase().get();
        boolean page = pages.open().get();
        boolean open = phase instanceof Phase.Open && !page;
        Visibility.set(landing, open && !state.isAsked());
        Visibility.set(search, open && state.isAsked());
        Visibility.set(preparation, !page && !(phase instanceof Phase.Open) && !(phase instanceof Phase.Looking));
        Visibility.set(pages.node(), page);
    }
}
