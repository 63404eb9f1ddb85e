package lookalike.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
import lookalike.ui.search.SearchController;
import lookalike.ui.search.SearchState;
import lookalike.ui.status.NoticeBar;
import lookalike.ui.status.Notices;
import lookalike.ui.status.StatusController;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;

/** The frame around the screens: which one is shown, the header, keys, and drops anywhere. */
public final class FrameController {

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
    private final WindowCommands commands;
    private final WindowKeys keys;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private TextFilterField textFilter;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private FavouritesToggle favouritesToggle;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private DropOverlay dropOverlay;

    /** Null until all of the window is there. */
    private @Nullable FirstFocus firstFocus;

    @FXML
    private StackPane frame;
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
    private ScrollPane landing;
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
        this.commands = new WindowCommands(state, pages, windowPages, searchController, browse, filters, boards,
                favourites, batchBack);
        this.keys = commands.keys(choose, capture, this::paste, () -> textFilter.focus());
    }

    @FXML
    private void initialize() {
        NarrowHeader.follow(header, text, words);
        center.getChildren().add(pages.node());
        clientPane.getChildren().setAll(clientMenu);
        bottom.getChildren().addFirst(boards.node());
        boards.onDropped(place -> commands.screen().pin(place));
        new NoticeBar(notice, noticeText, noticeWay, words, windowPages.ways()).show(notices);
        notice.visibleProperty().subscribe(this::makeRoomForNotice);
        notice.heightProperty().subscribe(this::makeRoomForNotice);
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
        textFilter = new TextFilterField(text, state, commands::leavePage);
        favouritesToggle = new FavouritesToggle(hearts, favourites, state,
                () -> browse.catalogue().or(searchController::catalogueName));
        dropOverlay = new DropOverlay(words, overlay, overlayText);
        firstFocus = new FirstFocus(frame, landing.getContent().lookup(".primary"), preparation.lookup(".primary"));
    }

    /** Pages have buttons in their last line, which a notice must not cover. */
    private void makeRoomForNotice() {
        Insets around = StackPane.getMargin(notice);
        double room = notice.isVisible() ? notice.getHeight() + around.getTop() + around.getBottom() : 0;
        StackPane.setMargin(pages.node(), new Insets(0, 0, room, 0));
    }

    @FXML
    private void pressed(KeyEvent key) {
        keys.pressed(key);
    }

    private void paste() {
        take(DroppedContent.of(Clipboard.getSystemClipboard()::getContent));
    }

    @FXML
    private void hearts() {
        commands.leavePage();
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
        commands.screen().pin(place);
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
        if (firstFocus != null) {
            firstFocus.give();
        }
    }
}
