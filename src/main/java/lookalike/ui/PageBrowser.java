package lookalike.ui;

import java.net.URI;

/** Opens pages in the web browser. */
@FunctionalInterface
public interface PageBrowser {

    /**
     * Returns at once.
     *
     * @param failed called on any thread if there is no browser, or it does not open
     */
    void open(URI page, Runnable failed);
}
