package lookalike.ui.preparation;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lookalike.service.CatalogueSearch;

/** The catalogue that is searched, or will be as soon as it is open. For the window's thread. */
final class CurrentCatalogue {

    private final Executor background;
    private final FolderWatcher watching;
    private final ReadOnlyObjectWrapper<CatalogueSearch> search = new ReadOnlyObjectWrapper<>();
    private String wanted = "";

    CurrentCatalogue(Executor background, FolderWatcher watching) {
        this.background = background;
        this.watching = watching;
    }

    /** @return the open catalogue, or null while there is none */
    ReadOnlyObjectProperty<CatalogueSearch> search() {
        return search.getReadOnlyProperty();
    }

    /** @return the name of the catalogue that the user wants to search; empty for none */
    String wanted() {
        return wanted;
    }

    boolean isWanted(String name) {
        return name.equals(wanted);
    }

    /** Wants a catalogue, while the one before is still searched. */
    void want(String name) {
        wanted = name;
    }

    /** Searches and wants none any more; the one before stays open. */
    void forget() {
        wanted = "";
        search.set(null);
    }

    /**
     * Searches a catalogue from now on and closes the one before.
     *
     * @param taken called before the other is closed
     * @param changed called when something changes in the catalogue's folder
     */
    void take(CatalogueSearch opened, Runnable taken, Runnable changed) {
        CatalogueSearch before = search.get();
        boolean isOther = before == null || !before.catalogue().equals(opened.catalogue());
        wanted = opened.catalogue();
        search.set(opened);
        // Before the first results need them.
        background.execute(opened::openPictures);
        taken.run();
        if (before != null) {
            release(before);
        }
        if (isOther) {
            watching.watch(opened.catalogue(), changed);
        }
    }

    /** Closes a catalogue in the background: closing waits for running searches. */
    void release(CatalogueSearch opened) {
        background.execute(opened::close);
    }

    /** Stops watching the catalogue's folder. */
    void unwatch() {
        watching.stop();
    }
}
