package lookalike.ui.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import lookalike.LookalikeException;
import lookalike.features.NetworkChoice;
import lookalike.search.ProductFilter;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.service.Services;
import lookalike.service.batch.PhotoBatch;
import lookalike.service.batch.PhotoFiles;
import lookalike.service.export.ResultFormat;
import lookalike.service.job.JobMonitor;
import lookalike.storage.AtomicFile;
import lookalike.ui.dialog.ExportFile;

/**
 * The work of one batch, in the background. Opens the catalogue for itself, as the one that is searched may be closed
 * meanwhile.
 *
 * @param network the user's choice of how to run the network
 * @param catalogue its name
 * @param k how many results each
 */
record BatchSearcher(Services services, NetworkChoice network, String catalogue, int k, ProductFilter filter,
        RankingOptions options) {

    /** Told on the window's thread. */
    interface Listener {

        /** @param photos that are searched with, in this order */
        void began(List<Path> photos);

        /** @param number of the photo, from 0 */
        void found(int number, SearchResult answer);

        /** @param number of the photo, from 0 */
        void broken(int number, LookalikeException problem);
    }

    /**
     * Searches with each photo.
     *
     * @param named files and folders
     */
    void search(List<Path> named, Listener listener, JobMonitor monitor) throws LookalikeException {
        List<Path> photos = PhotoFiles.of(named);
        tell(listener, each -> each.began(photos));
        try (CatalogueSearch search = services.search().open(catalogue, network, monitor)) {
            new PhotoBatch(search, k, filter, options).run(photos.stream().map(SearchQuery::of).toList(),
                    new PhotoBatch.Outcomes() {
                        @Override
                        public void found(int number, SearchResult answer) {
                            tell(listener, each -> each.found(number, answer));
                        }

                        @Override
                        public void broken(int number, LookalikeException problem) {
                            tell(listener, each -> each.broken(number, problem));
                        }
                    }, monitor);
        }
    }

    private static void tell(Listener listener, Consumer<Listener> what) {
        Platform.runLater(() -> what.accept(listener));
    }

    /**
     * Writes the answers into a file.
     *
     * @param chosen in a dialog that asks before a file is replaced
     * @param photos that were searched with, none of which is replaced
     * @return the file
     */
    Path export(List<SearchResult> answers, ResultFormat format, Path chosen, List<Path> photos, JobMonitor monitor)
            throws LookalikeException {
        Path file = chosen.toString().toLowerCase(Locale.ROOT).endsWith(".htm") && format == ResultFormat.HTML
                ? ExportFile.of(services.outputs(), chosen, "htm", photos)
                : ExportFile.of(services.outputs(), chosen, format.ending(), photos);
        monitor.stage(JobMonitor.Stage.WRITING, file.toString());
        try (CatalogueSearch search = services.search().open(catalogue, network, monitor)) {
            AtomicFile.write(file, format.text(search, answers, monitor).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
