package lookalike.ui.boards;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.control.MenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.storage.StorageException;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;

/** Asks the user where to export a board to, exports it in the background, and says how that went. */
final class BoardExporter {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final BoardPictures pictures;
    private final PhotoDecoding decoding;
    private final Executor background;
    private final Window owner;

    /** @param owner the window that dialogs belong to */
    BoardExporter(Messages words, ProblemMessages problems, Notices notices, BoardPictures pictures,
            PhotoDecoding decoding, Executor background, Window owner) {
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.pictures = pictures;
        this.decoding = decoding;
        this.background = background;
        this.owner = owner;
    }

    /** @return a menu item for each format */
    List<MenuItem> menuItems(Supplier<Board> board) {
        return List.of(item("boards.export.pdf", () -> exportPdf(board.get())),
                item("boards.export.csv", () -> exportCsv(board.get())),
                item("boards.export.folder", () -> exportPictures(board.get())));
    }

    private MenuItem item(String key, Runnable export) {
        MenuItem item = new MenuItem(words.of(key));
        item.setOnAction(_ -> export.run());
        return item;
    }

    private void exportPdf(Board board) {
        chosenFile(board, "pdf").ifPresent(
                file -> export(board, file, () -> new BoardPdf(words, pictures, decoding).write(board, file)));
    }

    private void exportCsv(Board board) {
        chosenFile(board, "csv").ifPresent(file -> export(board, file, () -> BoardExport.writeCsv(board, file)));
    }

    private void exportPictures(Board board) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.of("boards.export.folder"));
        Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath)
                .ifPresent(folder -> export(board, folder, () -> BoardExport.copyPictures(board, pictures, folder)));
    }

    private Optional<Path> chosenFile(Board board, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("boards.export." + ending));
        chooser.setInitialFileName(board.name().replaceAll("[\\\\/:*?\"<>|]", "-") + "." + ending);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /** Writes a board somewhere. */
    @FunctionalInterface
    private interface Export {
        void write() throws StorageException;
    }

    private void export(Board board, Path place, Export export) {
        Task<Void> task = new Task<>() {
            @Override
            protected Void call() throws StorageException {
                export.write();
                return null;
            }
        };
        task.setOnSucceeded(_ -> notices.say(words.of("boards.exported", board.name(), place)));
        task.setOnFailed(_ -> notices.say(problems.told(task.getException())));
        background.execute(task);
    }
}
