package lookalike.ui.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.concurrent.Task;
import javafx.stage.FileChooser.ExtensionFilter;
import lookalike.features.NetworkChoice;
import lookalike.service.CatalogueSearch;
import lookalike.service.PictureSource;
import lookalike.service.Services;
import lookalike.service.export.ResultFormat;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.dialog.FolderKind;
import lookalike.ui.dialog.PhotoChooser;
import lookalike.ui.page.Pages;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.preparation.WorkTask;
import lookalike.ui.search.SearchState;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import org.jspecify.annotations.Nullable;

/** Searches with many photos, each by itself, and shows all results on one page that a user can come back to. */
public final class BatchPage {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final Pages pages;
    private final CatalogueModel model;
    private final SearchState state;
    private final Services services;
    private final NetworkChoice network;
    private final Pictures pictures;
    private final PhotoChooser chooser;
    private final FileDialogs dialogs;
    private final Executor background;
    private final Consumer<Task<?>> status;
    private final ReadOnlyBooleanWrapper hasResults = new ReadOnlyBooleanWrapper();
    private Consumer<Path> opened = photo -> {};
    private @Nullable BatchView last;

    /**
     * @param state how is searched now: the filter, the ranking and the number of results
     * @param network the user's choice of how to run the network
     * @param status shows work that runs beside a search
     */
    public BatchPage(Messages words, ProblemMessages problems, Notices notices, Pages pages, CatalogueModel model,
            SearchState state, Services services, NetworkChoice network, Pictures pictures, PhotoChooser chooser,
            FileDialogs dialogs, Executor background, Consumer<Task<?>> status) {
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.pages = pages;
        this.model = model;
        this.state = state;
        this.services = services;
        this.network = network;
        this.pictures = pictures;
        this.chooser = chooser;
        this.dialogs = dialogs;
        this.background = background;
        this.status = status;
    }

    /** @param told gets the photo whose row the user opens */
    public void onOpened(Consumer<Path> told) {
        opened = told;
    }

    /** Lets the user choose photos, and searches with each. */
    public void choosePhotos() {
        chooser.choose(words.of("batch.title"), this::show);
    }

    /** Lets the user choose a folder, and searches with each photo in it. */
    public void chooseFolder() {
        chooser.chooseFolder(words.of("batch.title.folder"), this::show);
    }

    /**
     * Searches the open catalogue with each photo.
     *
     * @param named files and folders, at least one
     */
    public void show(List<Path> named) {
        CatalogueSearch open = model.current().get();
        if (open == null) {
            notices.say(words.of("catalogue.none"));
            return;
        }
        if (last != null) {
            last.stop();
        }
        BatchSearcher searcher = new BatchSearcher(services, network, open.catalogue(), state.results().get(),
                state.selection().get(), state.ranking().get());
        BatchView view = new BatchView(words, problems, pictures, source(open.catalogue()), opened);
        last = view;
        hasResults.set(true);
        WorkTask<List<Path>> task = new WorkTask<>(monitor -> {
            searcher.search(named, view, monitor);
            return named;
        }, words, notices);
        view.onExport(format -> export(searcher, view, format));
        view.watch(task);
        status.accept(task);
        background.execute(task);
        pages.showList(title(open.catalogue()), view.node(), () -> {});
    }

    private String title(String catalogue) {
        return words.of("page.batch", catalogue);
    }

    /**
     * Shows the last results again if the user opened one of their photos and is still there.
     *
     * @return whether that was so
     */
    public boolean goBack() {
        if (last == null || !last.isOpened(state.sought().get())) {
            return false;
        }
        reopen();
        return true;
    }

    /** Shows the last results again, if there are any. */
    public void reopen() {
        if (last != null) {
            CatalogueSearch open = model.current().get();
            pages.showList(open == null ? words.of("batch.last") : title(open.catalogue()), last.node(), () -> {});
            last.focus();
        }
    }

    /** @return whether there are results to come back to */
    public ReadOnlyBooleanProperty hasResults() {
        return hasResults.getReadOnlyProperty();
    }

    private void export(BatchSearcher searcher, BatchView view, ResultFormat format) {
        String kind = format.ending();
        dialogs.save(FolderKind.EXPORT, words.of("batch.export." + kind),
                words.of("batch.file", searcher.catalogue()) + "." + kind,
                new ExtensionFilter(words.of("batch.export." + kind).replace("…", ""), "*." + kind))
                .ifPresent(chosen -> {
                    WorkTask<Path> task = new WorkTask<>(monitor -> searcher.export(view.answers(), format, chosen,
                            view.photos(), monitor), words, notices);
                    task.setOnSucceeded(_ -> notices.say(words.of("batch.exported", task.getValue())));
                    task.setOnFailed(_ -> notices.say(problems.told(task.getException())));
                    status.accept(task);
                    background.execute(task);
                });
    }

    /** The catalogue may be opened anew while the page is shown. */
    private PictureSource source(String catalogue) {
        return image -> {
            CatalogueSearch open = model.current().get();
            if (open == null || !open.catalogue().equals(catalogue)) {
                throw new CancellationException("another catalogue is open");
            }
            return open.picture(image);
        };
    }
}
