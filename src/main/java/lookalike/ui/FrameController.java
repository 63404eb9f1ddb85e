package lookalike.ui;

import static lookalike.ui.WindowKeys.key;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
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
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import lookalike.ui.boards.BoardsController;
import lookalike.ui.boards.FavouritesStore;
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

/** The frame around the screens: which one is shown, the header, keys, and drops anywhere. */
public final class FrameController {

    /** Typing is over after a pause of this length. */
    private static final Duration TYPED = Duration.millis(300);

    private final Messages words;
    private final Notices notices;
    private final CatalogueModel desk;
    private final SearchState state;
    private final SearchController searching;
    private final FilterController filters;
    private final BoardsController boards;
    private final FavouritesStore favourites;
    private final StatusController status;
    private final DropHandler intake;
    private final Pages pages;
    private final WindowPages middle;
    private final WindowKeys keys;
    private final PauseTransition typing = new PauseTransition(TYPED);

    @FXML private TextField text;
    @FXML private ToggleButton hearts;
    @FXML private HBox notice;
    @FXML private Label noticeText;
    @FXML private Button noticeWay;
    @FXML private StackPane center;
    @FXML private VBox bottom;
    @FXML private Node landing;
    @FXML private Node search;
    @FXML private Node preparation;
    @FXML private StackPane overlay;
    @FXML private Label overlayText;

    /**
     * @param pages shows pages
     * @param middle the pages
     * @param choose lets the user choose photos
     */
    FrameController(Messages words, Notices notices, CatalogueModel desk, SearchState state, SearchController searching,
                    FilterController filters, BoardsController boards, FavouritesStore favourites, StatusController status,
                    DropHandler intake, Pages pages, WindowPages middle, Runnable choose) {
        this.words = words;
        this.notices = notices;
        this.desk = desk;
        this.state = state;
        this.searching = searching;
        this.filters = filters;
        this.boards = boards;
        this.favourites = favourites;
        this.status = status;
        this.intake = intake;
        this.pages = pages;
        this.middle = middle;
        this.keys = new WindowKeys(Map.ofEntries(
                Map.entry(key("Shortcut+O"), choose), Map.entry(key("Shortcut+F"), this::type),
                Map.entry(key("Shortcut+V"), this::paste), Map.entry(key("Shortcut+L"), filters::open),
                Map.entry(key("Shortcut+B"), boards::toggle), Map.entry(key("Shortcut+D"), searching::showDetails),
                Map.entry(key("Shortcut+Z"), this::back), Map.entry(key("Shortcut+Comma"), middle::settings),
                Map.entry(key("F1"), middle::keys), Map.entry(key("Shortcut+F1"), middle::help),
                Map.entry(key("Esc"), this::escape)), searching::likeResult);
    }

    @FXML
    private void initialize() {
        center.getChildren().add(pages.node());
        bottom.getChildren().addFirst(boards.node());
        boards.onDropped(place -> searching.result(place)
                .ifPresent(match -> boards.pin(searching.catalogue(), match)));
        new NoticeBar(notice, noticeText, noticeWay, words, middle.ways()).show(notices);
        desk.phase().subscribe(this::arrange);
        state.sought().subscribe(this::arrange);
        state.selection().subscribe(this::arrange);
        pages.open().subscribe(this::arrange);
        desk.current().subscribe(search -> {
            searching.use(search);
            filters.use(search);
            boards.use(search);
        });
        state.answer().subscribe(status::rest);
        typing.setOnFinished(_ -> look());
        text.textProperty().addListener((_, _, _) -> typing.playFromStart());
        text.setOnAction(_ -> look());
        state.selection().subscribe(selection -> {
            if (!selection.text().equals(text.getText().strip())) {
                text.setText(selection.text());
            }
            hearts.setSelected(selection.ids().isPresent());
        });
        favourites.changes().addListener(_ -> love());
        visible(overlay, false);
    }

    @FXML
    private void pressed(KeyEvent key) {
        keys.pressed(key);
    }

    private void type() {
        text.requestFocus();
        text.selectAll();
    }

    private void paste() {
        take(DroppedContent.of(Clipboard.getSystemClipboard()::getContent));
    }

    private void back() {
        if (!state.back()) {
            favourites.undo();
        }
    }

    private void escape() {
        if (!searching.escape()) {
            pages.close();
        }
    }

    private void look() {
        typing.stop();
        String wanted = text.getText().strip();
        if (!wanted.equals(state.selection().get().text())) {
            pages.close();
            state.selection().set(state.selection().get().with(wanted));
        }
    }

    @FXML
    private void hearts() {
        pages.close();
        state.selection().set(state.selection().get().among(hearts.isSelected() ? Optional.of(loved())
                : Optional.empty()));
    }

    private Set<String> loved() {
        return searching.catalogue() == null ? Set.of() : favourites.ids(searching.catalogue().catalogue());
    }

    /** Shows changes of favourites while they are the results. */
    private void love() {
        if (hearts.isSelected()) {
            state.selection().set(state.selection().get().among(Optional.of(loved())));
        }
    }

    @FXML
    private void boards() {
        boards.toggle();
    }

    @FXML
    private void settings() {
        middle.settings();
    }

    @FXML
    private void help() {
        middle.help();
    }

    @FXML
    private void evaluation() {
        middle.evaluation();
    }

    /** Starts over with an empty query. */
    @FXML
    private void home() {
        pages.close();
        state.clear();
    }

    @FXML
    private void draggedOver(DragEvent drag) {
        if (drag.getGestureSource() != null) {
            // A drag from within the window, which has its own drop targets.
            return;
        }
        drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        if (!overlay.isVisible()) {
            offer(DroppedContent.of(drag.getDragboard()::getContent));
        }
        drag.consume();
    }

    /** Shows what would happen to content that is dragged over the window. */
    void offer(DroppedContent content) {
        overlayText.setText(words.of(content instanceof DroppedContent.Collection ? "drop.catalogue" : "drop.photo"));
        visible(overlay, true);
    }

    /**
     * Handles content that was dropped or pasted.
     *
     * @return whether it could be used
     */
    boolean take(DroppedContent content) {
        visible(overlay, false);
        return intake.take(content);
    }

    /**
     * Puts a result on the board; for tests.
     *
     * @param index the result's place, from 0
     */
    void pin(int index) {
        boards.pin(searching.catalogue(), state.answer().get().matches().get(index));
    }

    /** Shows the sheet of keys; for tests. */
    void showKeys() {
        middle.keys();
    }

    /** Searches with photos that another start of the program passed on. */
    void take(List<Path> files) {
        take(DroppedContent.of(files));
    }

    @FXML
    private void dragLeft() {
        visible(overlay, false);
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

    private void arrange() {
        Phase phase = desk.phase().get();
        boolean page = pages.open().get();
        boolean open = phase instanceof Phase.Open && !page;
        visible(landing, open && !state.isAsked());
        visible(search, open && state.isAsked());
        visible(preparation, !page && !(phase instanceof Phase.Open) && !(phase instanceof Phase.Looking));
        visible(pages.node(), page);
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
