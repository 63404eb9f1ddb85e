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
     * @param network computes the features of photos; in the precision of the catalogue's own unless the user chose
     *     another
     * @param index the search that answers; exact search if there is no forest
     * @param monitor told what cannot be used
     * @return the open catalogue; the caller closes it
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
     * Opens the network of a catalogue before its first search. Does nothing if the model or the catalogue is
     * missing, which opening the catalogue reports.
     *
     * @param name of the catalogue; may be empty
     */
    void warmUp(String name, NetworkChoice network, JobMonitor monitor);
}
