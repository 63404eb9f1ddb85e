package lookalike.ui.boards;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.concurrent.Task;
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
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.LookalikeException;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueSearch;
import lookalike.storage.StorageException;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.search.ResultDrag;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip with the open board: its products in order, with notes and quantities, and the menu of exports. */
public final class BoardsController {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final FavouritesStore favourites;
    private final Pictures pictures;
    private final PhotoDecoding decoding;
    private final Executor background;
    private final Window owner;
    private CatalogueSearch search;
    private int open;

    @FXML private VBox root;
    @FXML private MenuButton boards;
    @FXML private TextField boardName;
    @FXML private HBox items;
    @FXML private Label empty;
    @FXML private MenuButton export;

    public BoardsController(Messages words, ProblemMessages problems, Notices notices, FavouritesStore favourites, Pictures pictures,
                            PhotoDecoding decoding, Executor background, Window owner) {
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.favourites = favourites;
        this.pictures = pictures;
        this.decoding = decoding;
        this.background = background;
        this.owner = owner;
    }

    @FXML
    private void initialize() {
        favourites.contents().subscribe(_ -> fill());
        boardName.setOnAction(_ -> rename());
        boardName.focusedProperty().subscribe(focused -> {
            if (!focused) {
                rename();
            }
        });
        export.getItems().setAll(way("boards.export.pdf", this::exportPdf), way("boards.export.csv", this::exportCsv),
                way("boards.export.folder", this::exportFolder));
        toggle(false);
    }

    private MenuItem way(String key, Runnable export) {
        MenuItem item = new MenuItem(words.of(key));
        item.setOnAction(_ -> export.run());
        return item;
    }

    /** @return the view */
    public Node node() {
        return root;
    }

    /** @param other the catalogue that is searched; may be null */
    public void use(CatalogueSearch other) {
        search = other;
        fill();
    }

    /** Opens the strip. */
    public void open() {
        toggle(true);
    }

    /** @param result told the place of a result that is dropped here, from 0 */
    public void onDropped(IntConsumer result) {
        root.setOnDragOver(drag -> accept(drag, ResultDrag.PLACE, TransferMode.COPY));
        root.setOnDragDropped(drop -> {
            if (drop.getDragboard().getContent(ResultDrag.PLACE) instanceof Integer place) {
                result.accept(place);
                drop.setDropCompleted(true);
                drop.consume();
            }
        });
    }

    /** Opens or closes the strip. */
    public void toggle() {
        toggle(!root.isVisible());
    }

    private void toggle(boolean visible) {
        root.setVisible(visible);
        root.setManaged(visible);
    }

    /** Puts a product on the open board, which is made if there is none. */
    public void pin(CatalogueSearch from, ProductMatch match) {
        if (favourites.board(open).isEmpty()) {
            open = favourites.add(favourites.unusedName(words.of("boards.name")));
        }
        Board board = favourites.board(open).orElseThrow();
        favourites.set(open, board.with(Board.Item.of(from.catalogue(), match.product())));
        toggle(true);
    }

    private void fill() {
        List<Board> all = favourites.boards();
        open = Math.clamp(open, 0, Math.max(0, all.size() - 1));
        boards.getItems().clear();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            MenuItem item = new MenuItem(words.of("boards.label", all.get(i).name(), all.get(i).items().size()));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> {
                open = index;
                fill();
            });
            boards.getItems().add(item);
        }
        MenuItem more = new MenuItem(words.of("boards.new"), new FontIcon(Feather.PLUS));
        more.setOnAction(_ -> open = favourites.add(favourites.unusedName(words.of("boards.name"))));
        boards.getItems().add(more);
        boardName.setText(favourites.board(open).map(Board::name).orElse(""));
        boardName.setDisable(favourites.board(open).isEmpty());
        items.getChildren().clear();
        favourites.board(open).ifPresent(board -> {
            for (int i = 0; i < board.items().size(); i++) {
                items.getChildren().add(card(board, i));
            }
        });
        boolean isEmpty = items.getChildren().isEmpty();
        empty.setVisible(isEmpty);
        empty.setManaged(isEmpty);
        export.setDisable(isEmpty);
    }

    private Node card(Board board, int index) {
        BoardCard card = new BoardCard(words, board.items().get(index));
        if (search != null && search.catalogue().equals(board.items().get(index).catalogue())) {
            pictures.load(search, board.items().get(index).image(), card.picture()::show,
                    _ -> card.picture().unreadable());
        } else {
            card.picture().unreadable();
        }
        card.onNote(note -> replace(index, each -> each.noted(note)));
        card.onQuantity(times -> replace(index, each -> each.times(times)));
        card.onMoved(by -> favourites.set(open, board.moved(index, index + by)));
        card.onRemoved(() -> remove(board, index));
        card.onDragged(index, from -> favourites.set(open, board.moved(from, index)));
        return card.node();
    }

    private static void accept(DragEvent drag, DataFormat format, TransferMode mode) {
        if (drag.getDragboard().hasContent(format)) {
            drag.acceptTransferModes(mode);
            drag.consume();
        }
    }

    private void replace(int index, Function<Board.Item, Board.Item> change) {
        favourites.board(open).filter(board -> index < board.items().size()).ifPresent(board ->
                favourites.set(open, board.with(index, change.apply(board.items().get(index)))));
    }

    private void remove(Board board, int index) {
        favourites.set(open, board.without(index));
        notices.say(words.of("boards.removed", board.items().get(index).name()));
    }

    private void rename() {
        favourites.board(open).filter(board -> !boardName.getText().isBlank()).ifPresent(board ->
                favourites.set(open, board.named(boardName.getText().strip())));
    }

    @FXML
    private void removeBoard() {
        favourites.board(open).ifPresent(board -> {
            favourites.remove(open);
            notices.say(words.of("boards.removed", board.name()));
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
        toggle(false);
    }

    private void exportPdf() {
        chosen("pdf").ifPresent(file -> export(board ->
                new BoardPdf(words, this::bytes, decoding).write(board, file), file));
    }

    private void exportCsv() {
        chosen("csv").ifPresent(file -> export(board -> BoardExport.csv(board, file), file));
    }

    private void exportFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.of("boards.export.folder"));
        File folder = chooser.showDialog(owner);
        if (folder != null) {
            exportPictures(folder.toPath());
        }
    }

    /** Copies the pictures of the open board into a folder. */
    void exportPictures(Path folder) {
        export(board -> BoardExport.pictures(board, this::bytes, folder), folder);
    }

    /** Writes the open board as a PDF. */
    void exportPdf(Path file) {
        export(board -> new BoardPdf(words, this::bytes, decoding).write(board, file), file);
    }

    private Optional<Path> chosen(String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("boards.export." + ending));
        chooser.setInitialFileName(boardName.getText().replaceAll("[\\\\/:*?\"<>|]", "-") + "." + ending);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private Optional<byte[]> bytes(Board.Item item) {
        if (search == null || !search.catalogue().equals(item.catalogue())) {
            return Optional.empty();
        }
        try {
            return Optional.of(search.picture(item.image()));
        } catch (LookalikeException problem) {
            problems.sentence(problem);
            return Optional.empty();
        }
    }

    /** Writes a board to a file or folder. */
    @FunctionalInterface
    private interface Export {
        void write(Board board) throws StorageException;
    }

    private void export(Export export, Path place) {
        Board board = favourites.board(open).orElseThrow();
        Task<Void> task = new Task<>() {
            @Override
            protected Void call() throws StorageException {
                export.write(board);
                return null;
            }
        };
        task.setOnSucceeded(_ -> notices.say(words.of("boards.exported", board.name(), place)));
        task.setOnFailed(_ -> notices.say(problems.told(task.getException())));
        background.execute(task);
    }
}
