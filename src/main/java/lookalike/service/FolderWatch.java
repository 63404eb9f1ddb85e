package lookalike.service;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports when files of a catalogue's folder are added, deleted or changed, once changes have paused for a moment. */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final long QUIET = 1500;
    private static final int DEPTH = 4;
    private static final int MOST_FOLDERS = 1000;

    private final WatchService service;
    private final Runnable changed;

    private FolderWatch(WatchService service, Runnable changed) {
        this.service = service;
        this.changed = changed;
    }

    /**
     * @param place a folder; anything else is not watched
     * @param changed told on another thread
     * @return the watch; the caller closes it
     */
    static AutoCloseable of(Path place, Runnable changed) {
        if (!Files.isDirectory(place)) {
            return () -> {};
        }
        try {
            FolderWatch watch = new FolderWatch(FileSystems.getDefault().newWatchService(), changed);
            for (Path folder : folders(place)) {
                folder.register(watch.service, StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY);
            }
            Thread.ofPlatform().daemon().name("folder-watch").start(watch::run);
            return watch;
        } catch (IOException problem) {
            // Without a watch, changes are noticed when the catalogue is next opened.
            LOG.warn("{} is not watched", place, problem);
            return () -> {};
        }
    }

    private static List<Path> folders(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place, DEPTH)) {
            return all.filter(Files::isDirectory).limit(MOST_FOLDERS).toList();
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = service.poll(QUIET, TimeUnit.MILLISECONDS);
                }
                changed.run();
            }
        } catch (ClosedWatchServiceException | InterruptedException _) {
            // The watch was closed.
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
