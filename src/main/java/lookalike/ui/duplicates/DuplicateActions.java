package lookalike.ui.duplicates;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.stage.FileChooser.ExtensionFilter;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Product;
import lookalike.features.NetworkChoice;
import lookalike.search.DuplicateCluster;
import lookalike.service.CatalogueInfo;
import lookalike.service.CatalogueSearch;
import lookalike.service.Services;
import lookalike.service.export.DuplicateExport;
import lookalike.service.export.ProductFields;
import lookalike.service.job.JobMonitor;
import lookalike.storage.AtomicFile;
import lookalike.ui.dialog.ExportFile;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.dialog.FolderKind;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;

/** What can be done with the groups of one catalogue, in the background; problems are told. */
final class DuplicateActions {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final Services services;
    private final FileDialogs dialogs;
    private final Executor background;
    private final String catalogue;
    private boolean hasHidden;

    DuplicateActions(Messages words, ProblemMessages problems, Notices notices, Services services,
            FileDialogs dialogs, Executor background, String catalogue) {
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.services = services;
        this.dialogs = dialogs;
        this.background = background;
        this.catalogue = catalogue;
    }

    /** @return the catalogue's name */
    String catalogue() {
        return catalogue;
    }

    /** @return whether a product was hidden or shown again */
    boolean hasHidden() {
        return hasHidden;
    }

    /**
     * Remembers what the user says, or forgets it.
     *
     * @param then called once that is done
     */
    void store(DuplicateMark mark, boolean isSaid, Runnable then) {
        run(() -> {
            mark.store(services.catalogues(), catalogue, isSaid);
            return mark;
        }, done -> {
            hasHidden |= done instanceof DuplicateMark.Hidden;
            then.run();
        });
    }

    /** @param then gets the hidden products that the catalogue still has, by id */
    void hidden(Consumer<List<Product>> then) {
        run(() -> {
            List<Product> hidden = new ArrayList<>();
            List<String> ids = services.catalogues().marks(catalogue).hidden().stream().sorted().toList();
            if (!ids.isEmpty()) {
                try (CatalogueSearch search =
                        services.search().open(catalogue, NetworkChoice.FREE, JobMonitor.UNWATCHED)) {
                    for (String id : ids) {
                        add(search, id, hidden);
                    }
                }
            }
            return hidden;
        }, then);
    }

    private static void add(CatalogueSearch search, String id, List<Product> products) throws LookalikeException {
        try {
            products.add(search.product(id));
        } catch (CatalogueException.NoProduct _) {
            // Gone from the catalogue since; it would be hidden again if it came back.
        }
    }

    /** Asks for a file, and writes the groups into it as {@code lookalike duplicates --out} does. */
    void export(List<DuplicateCluster> groups) {
        dialogs.save(FolderKind.EXPORT, words.of("duplicates.export.title"),
                words.of("duplicates.export.file", catalogue) + ".csv",
                new ExtensionFilter(words.of("duplicates.export.files"), "*.csv"))
                .ifPresent(chosen -> run(() -> write(groups, chosen),
                        file -> notices.say(words.of("duplicates.exported", groups.size(), file))));
    }

    private Path write(List<DuplicateCluster> groups, Path chosen) throws LookalikeException {
        Path file = ExportFile.of(services.outputs(), chosen, "csv", List.of());
        CatalogueInfo info = services.catalogues().info(catalogue);
        AtomicFile.write(file, DuplicateExport.table(groups, new ProductFields(info.location(),
                info.header(ColumnRole.BRAND)), DuplicateExport.COLUMNS).text().getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private <T> void run(CatalogueModel.Work<T> work, Consumer<T> then) {
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
