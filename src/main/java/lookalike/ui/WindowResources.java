package lookalike.ui;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import lookalike.LookalikeException;
import lookalike.index.catalogue.IndexChoice;
import lookalike.service.Services;
import lookalike.service.across.AllCatalogues;
import lookalike.service.job.JobMonitor;
import lookalike.ui.answers.EveryCatalogue;
import lookalike.ui.boards.BoardCatalogues;
import lookalike.ui.dialog.DialogOpener;
import lookalike.ui.pictures.NewestFirstExecutor;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.preparation.CatalogueJobs;
import lookalike.ui.selection.ProductFiles;
import lookalike.ui.settings.SettingsStore;

/**
 * What lives as long as the window, in whatever language it is shown.
 *
 * @param parts that the window works with
 * @param decoding of pictures
 * @param opener of dialogs
 * @param background for tasks
 * @param decoders for pictures; the newest is decoded first
 * @param settings that are loaded
 * @param jobs that get catalogues ready
 * @param boardCatalogues the catalogues of the boards' products
 * @param every all catalogues, for the searches of all of them
 * @param files of products that were dragged or copied
 */
record WindowResources(WindowParts parts, PhotoDecoding decoding, DialogOpener opener, ExecutorService background,
        ExecutorService decoders, SettingsStore settings, CatalogueJobs jobs, BoardCatalogues boardCatalogues,
        EveryCatalogue every, ProductFiles files) {

    /** @param report told the problems of stored settings */
    static WindowResources open(WindowParts parts, PhotoDecoding decoding, DialogOpener opener,
            Consumer<Throwable> report) {
        Services services = parts.services();
        ExecutorService background = BackgroundExecutor.create();
        SettingsStore settings = new SettingsStore(services.home().settings(), background, report);
        settings.load();
        CatalogueJobs jobs = new CatalogueJobs(services, settings.get().network(parts.network()), parts.sample());
        return new WindowResources(parts, decoding, opener, background, NewestFirstExecutor.create(), settings, jobs,
                new BoardCatalogues(services.catalogues(), background),
                new EveryCatalogue(() -> openAll(services, jobs), background), new ProductFiles());
    }

    private static AllCatalogues openAll(Services services, CatalogueJobs jobs) throws LookalikeException {
        return AllCatalogues.open(services.catalogues(), services.search(), jobs.network(), IndexChoice.AS_STORED,
                JobMonitor.UNWATCHED);
    }

    Services services() {
        return parts.services();
    }

    /** @return the folder of settings and boards */
    Path folder() {
        return services().home().settings();
    }

    /** Closes what is open, in the background; nothing is done there any more afterwards. */
    void close() {
        settings.flush();
        decoders.shutdown();
        background.execute(boardCatalogues::close);
        every.renew();
        background.execute(files::close);
        background.shutdown();
    }

    /** @return whether it is closed and the last task has ended */
    boolean isAtRest() {
        return background.isTerminated() && decoders.isTerminated();
    }
}
