package lookalike.ui.boards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Product;
import lookalike.service.CatalogueSearch;
import lookalike.service.OutputService;
import lookalike.taste.client.Board;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.search.ResultDrag;
import lookalike.ui.selection.ProductSelection;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.theme.FittingPrompt;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip with the open board: its products in order, with notes and quantities, and the menu of exports. */
public final class BoardsController {

    private final Messages words;
    private final Notices notices;
    private final FavouritesStore favourites;
    private final Pictures pictures;
    private final BoardCatalogues catalogues;
    private final BoardExporter exporter;
    private int openIndex;

    @FXML
    private VBox root;
    @FXML
    private MenuButton boards;
    @FXML
    private TextField boardName;
    @FXML
    private HBox items;
    @FXML
    private Label empty;
    @FXML
    private MenuButton export;

    /**
     * @param catalogues whose products are on the boards
     * @param opener opens a file in the system's program for it
     */
    public BoardsController(Messages words, ProblemMessages problems, Notices notices, FavouritesStore favourites,
            Pictures pictures, BoardCatalogues catalogues, PhotoDecoding decoding, OutputService outputs,
            Executor background, FileDialogs dialogs, Consumer<Path> opener) {
        this.words = words;
        this.notices = notices;
        this.favourites = favourites;
        this.pictures = pictures;
        this.catalogues = catalogues;
        this.exporter = new BoardExporter(words, problems, notices, new ExportTargets(outputs),
                catalogues::picture, decoding, background, dialogs, favourites::client, opener,
                new BoardPrinter(words, notices, background, new SystemPrinters(),
                        new PrinterChoice(words, () -> export)));
    }

    @FXML
    private void initialize() {
        favourites.contents().subscribe(_ -> refresh());
        FittingPrompt.show(boardName, words.of("boards.name"));
        boardName.setOnAction(_ -> rename());
        boardName.focusedProperty().subscribe(focused -> {
            if (!focused) {
                rename();
            }
        });
        export.getItems().setAll(exporter.menuItems(() -> openBoard().orElseThrow()));
        setVisible(false);
    }

    /** @return the view */
    public Node node() {
        return root;
    }

    /** @param other the catalogue that is searched; may be null */
    public void use(@Nullable CatalogueSearch other) {
        catalogues.use(other);
        refresh();
    }

    /** Opens the strip. */
    public void open() {
        setVisible(true);
    }

    /** @param dropped told the place of a result that was dropped here, from 0 */
    public void onDropped(IntConsumer dropped) {
        root.setOnDragOver(drag -> accept(drag, ResultDrag.PLACE, TransferMode.COPY));
        root.setOnDragDropped(drop -> {
            if (drop.getDragboard().getContent(ResultDrag.PLACE) instanceof Integer place) {
                dropped.accept(place);
                drop.setDropCompleted(true);
                drop.consume();
            }
        });
    }

    /** Opens what was exported last. */
    public void openExported() {
        exporter.open();
    }

    /** Opens or closes the strip. */
    public void toggle() {
        setVisible(!root.isVisible());
    }

    private void setVisible(boolean visible) {
        Visibility.set(root, visible);
    }

    /** Puts products on the open board, which is made if there is none; undone in one step. */
    public void pin(ProductSelection some) {
        if (openBoard().isEmpty()) {
            addBoard();
        }
        Board board = openBoard().orElseThrow();
        for (ProductSelection.Item item : some.items()) {
            Product product = item.match().product();
            String brand = item.from().header(ColumnRole.BRAND).map(product.attributes()::get).orElse("");
            board = board.with(Board.Item.of(item.from().catalogue(), product).withBrand(brand));
        }
        favourites.set(openIndex, board);
        setVisible(true);
    }

    private void refresh() {
        openIndex = Math.clamp(openIndex, 0, Math.max(0, favourites.boards().size() - 1));
        boards.getItems().setAll(boardItems());
        Optional<Board> board = openBoard();
        boardName.setText(board.map(Board::name).orElse(""));
        boardName.setDisable(board.isEmpty());
        items.getChildren().setAll(board.map(this::cards).orElse(List.of()));
        boolean isEmpty = items.getChildren().isEmpty();
        Visibility.set(empty, isEmpty);
        export.setDisable(isEmpty);
    }

    private List<MenuItem> boardItems() {
        List<MenuItem> choices = new ArrayList<>();
        for (int i = 0; i < favourites.boards().size(); i++) {
            int index = i;
            Board board = favourites.boards().get(i);
            MenuItem item = new MenuItem(words.of("boards.label", board.name(), board.items().size()));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> {
                openIndex = index;
                refresh();
            });
            choices.add(item);
        }
        MenuItem add = new MenuItem(words.of("boards.new"), new FontIcon(Feather.FILE_PLUS));
        add.setOnAction(_ -> addBoard());
        choices.add(add);
        return choices;
    }

    private void addBoard() {
        openIndex = favourites.add(favourites.unusedName(words.of("boards.name")));
        refresh();
    }

    private Optional<Board> openBoard() {
        return favourites.board(openIndex);
    }

    private List<Node> cards(Board board) {
        return IntStream.range(0, board.items().size()).mapToObj(index -> card(board, index)).toList();
    }

    private Node card(Board board, int index) {
        BoardCard card = new BoardCard(words, board.items().get(index));
        Board.Item item = board.items().get(index);
        pictures.load(catalogues.source(item.catalogue()), item.image(), card.picture()::show,
                _ -> card.picture().unreadable());
        card.onNote(note -> change(index, each -> each.withNote(note)));
        card.onQuantity(times -> change(index, each -> each.withQuantity(times)));
        card.onMoved(by -> favourites.set(openIndex, board.moved(index, index + by)));
        card.onRemoved(() -> remove(board, index));
        card.onDragged(index, from -> favourites.set(openIndex, board.moved(from, index)));
        return card.node();
    }

    private static void accept(DragEvent drag, DataFormat format, TransferMode mode) {
        if (drag.getDragboard().hasContent(format)) {
            drag.acceptTransferModes(mode);
            drag.consume();
        }
    }

    private void change(int index, Function<Board.Item, Board.Item> change) {
        openBoard().filter(board -> index < board.items().size()).ifPresent(
                board -> favourites.set(openIndex, board.with(index, change.apply(board.items().get(index)))));
    }

    private void remove(Board board, int index) {
        favourites.set(openIndex, board.without(index));
        notices.say(words.of("boards.removed", board.items().get(index).name()));
    }

    private void rename() {
        openBoard().filter(board -> !boardName.getText().isBlank())
                .ifPresent(board -> favourites.set(openIndex, board.withName(boardName.getText().strip())));
    }

    @FXML
    private void removeBoard() {
        openBoard().ifPresent(board -> {
            favourites.remove(openIndex);
            notices.say(words.of("boards.deleted", board.name()));
        });
    }

    @FXML
    private void undo() {
        if (!favourites.undo()) {
            notices.say(words.of("boards.nothing"));
        }
    }

    @FXML
    private void close() {
        setVisible(false);
    }
}
