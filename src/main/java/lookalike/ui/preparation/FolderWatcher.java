package lookalike.ui.preparation;

import java.util.concurrent.Executor;
import javafx.application.Platform;
import lookalike.LookalikeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the open catalogue's folder for changes. For the window's thread. */
final class FolderWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);

    private final CatalogueJobs jobs;
    private final Executor background;
    private final Object guard = new Object();
    private String name = "";
    private AutoCloseable watch = () -> {};

    FolderWatcher(CatalogueJobs jobs, Executor background) {
        this.jobs = jobs;
        this.background = background;
    }

    /**
     * Watches another catalogue from now on.
     *
     * @param changed called on the window's thread when files have changed
     */
    void watch(String catalogue, Runnable changed) {
        synchronized (guard) {
            name = catalogue;
        }
        background.execute(() -> {
            try {
                take(catalogue, jobs.watch(catalogue, () -> Platform.runLater(changed)));
            } catch (LookalikeException problem) {
                LOG.warn("{} is not watched", catalogue, problem);
            }
        });
    }

    /** Stops watching. */
    void stop() {
        synchronized (guard) {
            name = "";
        }
        background.execute(() -> take("", () -> {}));
    }

    private void take(String catalogue, AutoCloseable fresh) {
        AutoCloseable unwanted;
        synchronized (guard) {
            boolean isWanted = catalogue.equals(name);
            unwanted = isWanted ? watch : fresh;
            watch = isWanted ? fresh : watch;
        }
        try {
            unwanted.close();
        } catch (Exception problem) {
            LOG.warn("a folder is watched still", problem);
        }
    }
}
