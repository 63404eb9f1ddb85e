package lookalike.ui.preparation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueShelf;
import lookalike.ui.search.PhotoSearch;

/**
 * What can be asked for before a search. Everything takes its time: nothing of it is for the window's thread. Work that
 * is not wanted any more ends by {@link java.util.concurrent.CancellationException} and keeps what is done.
 */
public interface Preparation extends AutoCloseable {

    /** @return whether the model lies ready on this machine */
    boolean modelReady();

    /** @return every catalogue, by name */
    List<CatalogueShelf.Entry> catalogues() throws LookalikeException;

    /** @return whether there is a sample catalogue to begin with */
    boolean hasSample();

    /** Gets the model if it is not there. */
    void prepareModel(Watcher watcher) throws LookalikeException;

    /** Adds the sample catalogue and indexes it. */
    PhotoSearch addSample(Watcher watcher) throws LookalikeException;

    /** Adds a folder or a zip and indexes it. */
    PhotoSearch add(Path location, Watcher watcher) throws LookalikeException;

    /** Opens a catalogue as it was last indexed. @throws LookalikeException also if nothing of it is indexed */
    PhotoSearch open(String name) throws LookalikeException;

    /**
     * Reads a catalogue's folder or zip again and indexes what has changed.
     *
     * @return the catalogue as it is now; empty if nothing has changed
     */
    Optional<PhotoSearch> refresh(String name, Watcher watcher) throws LookalikeException;

    /**
     * Indexes a catalogue of float features in 8 bits, too, and searches by these from then on. The others stay; until
     * all is done the catalogue is searched by them.
     */
    PhotoSearch quicken(String name, Watcher watcher) throws LookalikeException;

    /** Lets go of the model. No catalogue answers from then on. */
    @Override
    void close();
}
