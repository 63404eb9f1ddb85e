package lookalike.ui.preparation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.ColumnMapping;
import lookalike.search.NearDuplicates;
import lookalike.service.CatalogueSearch;
import lookalike.service.job.JobMonitor;
import lookalike.ui.evaluation.Evaluated;

/**
 * What can be asked for before a search. Everything takes its time: nothing of it is for the window's thread. Work that
 * is not wanted any more ends by {@link java.util.concurrent.CancellationException} and keeps what is done.
 */
public interface Preparation extends AutoCloseable {

    /** @return whether the model lies ready on this machine */
    boolean modelReady();

    /** Opens the network ahead of the first search, if all is there. @param name of the catalogue that comes first */
    void warmUp(String name);

    /** @return every catalogue, by name */
    List<CatalogueEntry> catalogues() throws LookalikeException;

    /** @return whether there is a sample catalogue to begin with */
    boolean hasSample();

    /** Gets the model if it is not there. */
    void prepareModel(JobMonitor watcher) throws LookalikeException;

    /** Adds the sample catalogue and indexes it. */
    CatalogueSearch addSample(JobMonitor watcher) throws LookalikeException;

    /** @return what a folder, a zip, or the folder of a CSV would be as a catalogue */
    CataloguePreview preview(Path location, ColumnMapping meanings, JobMonitor watcher) throws LookalikeException;

    /** Adds a folder, a zip, or the folder of a CSV, and indexes it. @param meanings of its columns */
    CatalogueSearch add(Path location, ColumnMapping meanings, JobMonitor watcher) throws LookalikeException;

    /** Opens a catalogue as it was last indexed. @throws LookalikeException also if nothing of it is indexed */
    CatalogueSearch open(String name) throws LookalikeException;

    /**
     * Reads a catalogue's folder or zip again and indexes what has changed.
     *
     * @return the catalogue as it is now; empty if nothing has changed
     */
    Optional<CatalogueSearch> refresh(String name, JobMonitor watcher) throws LookalikeException;

    /**
     * Indexes a catalogue of float features in 8 bits, too, and searches by these from then on. The others stay; until
     * all is done the catalogue is searched by them.
     */
    CatalogueSearch quicken(String name, JobMonitor watcher) throws LookalikeException;

    /** @return what was skipped when a catalogue was read */
    List<CatalogueProblem> problems(String name) throws LookalikeException;

    /** @return pairs of products whose pictures look nearly the same, the most similar first */
    List<NearDuplicates.Pair> nearDuplicates(CatalogueSearch search, double atLeast, JobMonitor watcher)
            throws LookalikeException;

    /** @return the columns that can say what makes a result relevant */
    List<String> relevances(String name) throws LookalikeException;

    /** Measures how good the results are, and how fast, and writes a report. @param column what makes one relevant */
    Evaluated evaluate(String name, String column, JobMonitor watcher) throws LookalikeException;

    /** Gives a catalogue that nobody has open another name. */
    void rename(String name, String other) throws LookalikeException;

    /** Reads a catalogue that nobody has open from another place from now on. */
    void relocate(String name, Path location) throws LookalikeException;

    /** Forgets a catalogue that nobody has open; its pictures stay where they are. */
    void remove(String name) throws LookalikeException;

    /**
     * Watches the folder of a catalogue.
     *
     * @param changed told on another thread when files have come, gone or changed
     * @return to be closed when nobody wants to know any more
     */
    AutoCloseable watch(String name, Runnable changed) throws LookalikeException;

    /** Lets go of the model. No catalogue answers from then on. */
    @Override
    void close();
}
