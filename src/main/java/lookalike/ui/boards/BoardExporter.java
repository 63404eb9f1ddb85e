package lookalike.ui.boards;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser.ExtensionFilter;
import lookalike.LookalikeException;
import lookalike.taste.client.Board;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.dialog.FolderKind;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.text.Told;
import org.jspecify.annotations.Nullable;

/** Asks the user where to export a board to, exports it in the background, and says how that went. */
final class BoardExporter {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final ExportTargets targets;
    private final BoardPictures pictures;
    private final PhotoDecoding decoding;
    private final Executor background;
    private final FileDialogs dialogs;
    private final Supplier<Optional<String>> client;
    private final Consumer<Path> opener;
    private final BoardPrinter printer;
    private @Nullable Path last;

    BoardExporter(Messages words, ProblemMessages problems, Notices notices, ExportTargets targets,
            BoardPictures pictures, PhotoDecoding decoding, Executor background, FileDialogs dialogs,
            Supplier<Optional<String>> client, Consumer<Path> opener, BoardPrinter printer) {
        this.client = client;
        this.opener = opener;
        this.printer = printer;
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.targets = targets;
        this.pictures = pictures;
        this.decoding = decoding;
        this.background = background;
        this.dialogs = dialogs;
    }

    /** @return a menu item for each format */
    List<MenuItem> menuItems(Supplier<Board> board) {
        return List.of(item("boards.export.pdf", () -> exportPdf(board.get())),
                item("boards.export.csv", () -> exportCsv(board.get())),
                item("boards.export.folder", () -> exportPictures(board.get())),
                item("boards.print", () -> print(board.get())));
    }

    private MenuItem item(String key, Runnable export) {
        MenuItem item = new MenuItem(words.of(key));
        item.setOnAction(_ -> export.run());
        return item;
    }

    private void exportPdf(Board board) {
        chosenFile(board, "pdf").ifPresent(chosen -> export(board, () -> {
            Path file = targets.file(chosen, "pdf");
            return new Exported(file, pdf(board).write(file));
        }));
    }

    private BoardPdf pdf(Board board) {
        return new BoardPdf(words, pictures, decoding, board,
                new BoardPdf.Cover(LocalDate.now(ZoneId.systemDefault()), client.get()));
    }

    /** Prints the lookbook, if there is a printer. */
    private void print(Board board) {
        BoardPdf pdf = pdf(board);
        printer.print(board.name(), pdf::document, problem -> notices.say(problems.told(problem)));
    }

    /** Opens what was exported last. */
    void open() {
        if (last != null) {
            opener.accept(last);
        }
    }

    private void exportCsv(Board board) {
        chosenFile(board, "csv").ifPresent(chosen -> export(board, () -> {
            Path file = targets.file(chosen, "csv");
            BoardExport.writeCsv(board, file);
            return new Exported(file, List.of());
        }));
    }

    private void exportPictures(Board board) {
        dialogs.folder(FolderKind.EXPORT, words.of("boards.export.folder")).ifPresent(chosen -> export(board, () -> {
            Path folder = targets.folder(chosen, board);
            return new Exported(folder, BoardExport.copyPictures(board, pictures, folder));
        }));
    }

    private Optional<Path> chosenFile(Board board, String ending) {
        return dialogs.save(FolderKind.EXPORT, words.of("boards.export." + ending), board.name() + "." + ending,
                new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    }

    /**
     * What was written.
     *
     * @param place where
     * @param missing the products whose pictures it lacks
     */
    record Exported(Path place, List<String> missing) {

        /** @return what is told of it */
        String told(Messages words, Board board) {
            return missing.isEmpty() ? words.of("boards.exported", board.name(), place)
                    : words.of("boards.exported.without", board.name(), place, missing.size(),
                            String.join(", ", missing));
        }
    }

    /** Writes a board somewhere. */
    @FunctionalInterface
    private interface Export {
        Exported write() throws LookalikeException;
    }

    private void export(Board board, Export export) {
        Task<Exported> task = new Task<>() {
            @Override
            protected Exported call() throws LookalikeException {
                return export.write();
            }
        };
        task.setOnSucceeded(_ -> {
            last = task.getValue().place();
            notices.say(new Told(task.getValue().told(words, board), List.of("boards.open")));
        });
        task.setOnFailed(_ -> notices.say(problems.told(task.getException())));
        background.execute(task);
    }
}
