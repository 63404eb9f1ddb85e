package lookalike.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueList;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.store.ProductMarks;
import lookalike.service.job.JobMonitor;

/**
 * The catalogues of a data folder: reads, indexes, lists and changes them. Every method may take long. A cancelled
 * job ends with a {@link CancellationException} and keeps what is done.
 */
public interface CatalogueService {

    /** @return every catalogue; one that cannot be read does not hide the others */
    CatalogueList all() throws LookalikeException;

    /** @return every catalogue that can be read, by name */
    default List<CatalogueEntry> list() throws LookalikeException {
        return all().readable();
    }

    /** @return what a folder or zip would give as a catalogue; nothing is stored. The request's name is ignored. */
    CataloguePreview preview(AddRequest request, JobMonitor monitor) throws LookalikeException;

    /**
     * Reads a folder or zip; needs no model. If the name exists, the catalogue is updated, even from another place,
     * unless its own place still exists.
     */
    CatalogueInfo add(AddRequest request, JobMonitor monitor) throws LookalikeException;

    /** Reads a catalogue's folder or zip again and stores the changes; indexes nothing. */
    CatalogueInfo readAgain(String name, JobMonitor monitor) throws LookalikeException;

    /**
     * Computes the features of new and changed pictures, and brings the forest up to date. Gets the model first if it
     * is missing.
     *
     * @throws lookalike.features.FeatureCacheException.Busy if another program is indexing this catalogue
     */
    IndexReport index(String name, IndexRequest request, JobMonitor monitor) throws LookalikeException;

    /** @return facts about a catalogue; needs no model */
    CatalogueInfo info(String name) throws LookalikeException;

    /** @return the items skipped when a catalogue was read, and the pictures that were broken when it was indexed */
    List<CatalogueProblem> problems(String name) throws LookalikeException;

    /**
     * Renames a catalogue that is not open; what is kept of clients follows.
     *
     * @param other letters of any language, digits, blanks and signs but slashes
     * @return the name as it is stored
     */
    String rename(String name, String other) throws LookalikeException;

    /**
     * Remembers what a user says of products that look nearly the same: all of it or, if a product is unknown, nothing.
     *
     * @param ids the products that it is about
     * @throws lookalike.catalogue.CatalogueException.NoProduct if the catalogue lacks some of them; it names these
     */
    void mark(String name, List<String> ids, UnaryOperator<ProductMarks> change) throws LookalikeException;

    /** @return what users said of products that look nearly the same */
    ProductMarks marks(String name) throws LookalikeException;

    /** @return the folder with everything that is stored for a catalogue of this name */
    Path folder(String name);

    /**
     * Opens a catalogue's pictures, without searching it.
     *
     * @return the pictures; the caller closes them
     */
    CataloguePictures openPictures(String name) throws LookalikeException;

    /**
     * Opens the pictures of a folder or zip that need not be a catalogue.
     *
     * @return the pictures; the caller closes them
     */
    CataloguePictures picturesAt(Path location) throws LookalikeException;

    /**
     * Opens a catalogue's products to look at, whether or not they are indexed; needs no model.
     *
     * @return the products; the caller closes them
     */
    CatalogueListing browse(String name) throws LookalikeException;

    /** Reads a catalogue that is not open from another place from now on; features of the same pictures are kept. */
    void relocate(String name, Path location, JobMonitor monitor) throws LookalikeException;

    /** Deletes a catalogue that is not open, with its features; its pictures stay where they are. */
    void remove(String name) throws LookalikeException;

    /** Writes a catalogue's pictures and its CSV into one file that can be added elsewhere. */
    void export(String name, Path file, JobMonitor monitor) throws LookalikeException;

    /** @return what was learned for ranking a catalogue's products; empty if nothing that can be used */
    Optional<RankingInfo> ranking(String name) throws LookalikeException;

    /**
     * Watches the folder of a catalogue.
     *
     * @param changed told on another thread when files were added, deleted or changed
     * @return the watch; the caller closes it
     */
    AutoCloseable watch(String name, Runnable changed) throws LookalikeException;
}
