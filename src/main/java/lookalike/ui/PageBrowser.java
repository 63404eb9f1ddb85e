package lookalike.ui;

import java.net.URI;
import java.nio.file.Path;

/** Opens pages in the web browser, and files in the programs for their kinds. */
@FunctionalInterface
public interface PageBrowser {

    /**
     * Returns at once.
     *
     * @param failed called on any thread if there is no browser, or it does not open
     */
    void open(URI page, Runnable failed);

    /**
     * Opens a file that the user had written, in the system's program for its kind. Returns at once.
     *
     * @param failed called on any thread if there is no such program, or it does not open
     */
    default void openFile(Path file, Runnable failed) {
        open(file.toUri(), failed);
    }
}
