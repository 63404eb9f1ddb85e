package lookalike.ui.selection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lookalike.LookalikeException;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;
import lookalike.service.OutputService;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import org.jspecify.annotations.Nullable;

/** Does what can be done with selected products, in the background, and says how that went. */
public final class SelectionCommands implements SelectionActions {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final OutputService outputs;
    private final ProductFiles files;
    private final ProductContent content;
    private final Executor background;
    private final Consumer<ProductSelection> board;
    private final Consumer<ProductSelection> comparison;
    private final Supplier<Optional<Path>> chooser;

    /**
     * @param outputs asked before a table is written
     * @param files of pictures
     * @param board puts products on the open board
     * @param comparison shows two to four products side by side
     * @param chooser lets the user choose a file for a table, and asks whether it may be replaced
     */
    public SelectionCommands(Messages words, ProblemMessages problems, Notices notices, OutputService outputs,
            ProductFiles files, Executor background, Consumer<ProductSelection> board,
            Consumer<ProductSelection> comparison, Supplier<Optional<Path>> chooser) {
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.outputs = outputs;
        this.files = files;
        this.content = new ProductContent(words);
        this.background = background;
        this.board = board;
        this.comparison = comparison;
        this.chooser = chooser;
    }

    @Override
    public void say(String key, Object... values) {
        notices.say(words.of(key, values));
    }

    @Override
    public void pin(ProductSelection some) {
        board.accept(some);
    }

    @Override
    public void compare(ProductSelection some) {
        comparison.accept(some);
    }

    @Override
    public void copy(ProductSelection some) {
        run(() -> files(some), found -> {
            Clipboard.getSystemClipboard().setContent(content.of(some.matches(), found.files(), null));
            say(found.missing().isEmpty() ? "selection.copied" : "selection.copied.without", some.items().size(),
                    String.join(", ", found.missing()));
        });
    }

    @Override
    public void file(CatalogueContents from, ProductMatch match, Consumer<Path> then) {
        run(() -> files.file(from, match.image()), then);
    }

    @Override
    public void held(ProductSelection some) {
        // Nothing is said of what cannot be read: maybe nothing is dragged.
        background.execute(new Task<Found>() {
            @Override
            protected Found call() {
                return files(some);
            }
        });
    }

    @Override
    public ClipboardContent content(ProductSelection some, @Nullable Image image) {
        List<Path> known = some.items().stream()
                .flatMap(item -> files.ready(item.from(), item.match().image()).stream())
                .toList();
        return content.of(some.matches(), known, image);
    }

    @Override
    public void export(ProductSelection some) {
        chooser.get().ifPresent(chosen -> run(() -> {
            boolean isComplete = chosen.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
            // The dialog has asked about the name that it knows only.
            Path file = outputs.file(isComplete ? chosen : chosen.resolveSibling(chosen.getFileName() + ".csv"),
                    isComplete, List.of());
            SelectionTable.write(some, file);
            return file;
        }, file -> say("selection.exported", some.items().size(), file)));
    }

    /**
     * Files of pictures.
     *
     * @param missing names of the products whose pictures cannot be read
     */
    private record Found(List<Path> files, List<String> missing) {}

    private Found files(ProductSelection some) {
        List<Path> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (ProductSelection.Item item : some.items()) {
            try {
                found.add(files.file(item.from(), item.match().image()));
            } catch (LookalikeException problem) {
                problems.sentence(problem);
                missing.add(item.match().product().name());
            }
        }
        return new Found(found, missing);
    }

    /** Work in the background. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws LookalikeException;
    }

    private <T> void run(Work<T> work, Consumer<T> then) {
        Task<T> task = new Task<>() {
            @Override
            protected T call() throws LookalikeException {
                return work.run();
            }
        };
        task.setOnSucceeded(_ -> then.accept(task.getValue()));
        task.setOnFailed(_ -> notices.say(problems.told(task.getException())));
        background.execute(task);
    }
}
