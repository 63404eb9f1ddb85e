package lookalike.service;

import lookalike.LookalikeException;
import lookalike.features.NetworkChoice;
import lookalike.index.catalogue.IndexChoice;
import lookalike.service.job.JobMonitor;

/** Searches catalogues by photo. */
public interface SearchService {

    /**
     * Opens a catalogue as it was last indexed.
     *
     * @param network computes the features of photos; in the precision of the catalogue's own if none is asked for
     * @param index which search is to answer; exact search does where there is no forest
     * @param monitor told of what cannot be used
     * @return to be closed by the caller
     * @throws lookalike.search.SearchException.NotIndexed if it has no features
     * @throws LookalikeException if there is no such catalogue, or no model yet
     */
    CatalogueSearch open(String name, NetworkChoice network, IndexChoice index, JobMonitor monitor)
            throws LookalikeException;

    /** Opens a catalogue with the search that was chosen when its forest was grown. */
    default CatalogueSearch open(String name, NetworkChoice network, JobMonitor monitor) throws LookalikeException {
        return open(name, network, IndexChoice.AS_STORED, monitor);
    }

    /**
     * Opens the network of a catalogue ahead of its first search. Does nothing if model or catalogue are not there:
     * opening the catalogue tells about that.
     *
     * @param name of the catalogue; may be empty
     */
    void warmUp(String name, NetworkChoice network, JobMonitor monitor);
}
