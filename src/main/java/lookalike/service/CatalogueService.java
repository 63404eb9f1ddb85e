package lookalike.service;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.service.job.JobMonitor;

/**
 * The catalogues of a data folder: reading, indexing, listing, arranging. Everything takes its time. A job that is
 * cancelled ends by {@link CancellationException} and keeps what is done.
 */
public interface CatalogueService {

    /** @return every catalogue, by name */
    List<CatalogueEntry> list() throws LookalikeException;

    /** @return what a folder or zip would be as a catalogue; nothing is kept. The request's name does not matter. */
    CataloguePreview preview(AddRequest request, JobMonitor monitor) throws LookalikeException;

    /**
     * Reads a folder or zip; needs no model. The same name again updates the catalogue, also from another place, unless
     * the name stands for a different place that still exists.
     */
    CatalogueInfo add(AddRequest request, JobMonitor monitor) throws LookalikeException;

    /** Reads a catalogue's folder or zip again and keeps what has changed; indexes nothing. */
    CatalogueInfo readAgain(String name, JobMonitor monitor) throws LookalikeException;

    /**
     * Computes the features of every picture that is new or has changed, and brings the forest up to date. Gets the
     * model first if it is not there.
     *
     * @throws lookalike.features.FeatureCacheException.Busy if another program is indexing this catalogue
     */
    IndexReport index(String name, IndexRequest request, JobMonitor monitor) throws LookalikeException;

    /** @return what is known of a catalogue; needs no model */
    CatalogueInfo info(String name) throws LookalikeException;

    /** @return what was skipped when a catalogue was read, and pictures that were broken when it was indexed */
    List<CatalogueProblem> problems(String name) throws LookalikeException;

    /** Gives a catalogue that is not open another name. */
    void rename(String name, String other) throws LookalikeException;

    /** Reads a catalogue that is not open from another place from now on; features of the same pictures stay. */
    void relocate(String name, Path location, JobMonitor monitor) throws LookalikeException;

    /** Forgets a catalogue that is not open, with its features; its pictures stay where they are. */
    void remove(String name) throws LookalikeException;

    /** Writes a catalogue's pictures and its CSV into one file that can be added elsewhere. */
    void export(String name, Path file, JobMonitor monitor) throws LookalikeException;

    /**
     * Watches the folder of a catalogue.
     *
     * @param changed told on another thread when files have come, gone or changed
     * @return to be closed when changes do not matter any more
     */
    AutoCloseable watch(String name, Runnable changed) throws LookalikeException;
}
