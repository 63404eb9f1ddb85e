package lookalike.ui;

import java.util.HashSet;
import java.util.Set;
import lookalike.features.NetworkChoice;
import lookalike.index.catalogue.IndexChoice;
import lookalike.search.SearchException;
import lookalike.service.CatalogueSearch;
import lookalike.service.IndexRequest;
import lookalike.service.SearchService;
import lookalike.service.job.JobMonitor;

/** Opens fake catalogues to be searched, any that is named. */
final class PretendSearches implements SearchService {

    private PretendCatalogue catalogue = new PretendCatalogue("Spring 2026");
    /** Told when the folder of the catalogue that is searched changes. */
    private Runnable watcher = () -> {};
    private boolean isAltered;
    private final Set<String> faster = new HashSet<>();
    private final Set<String> unindexed = new HashSet<>();

    /** @return the catalogue that is always opened */
    synchronized PretendCatalogue catalogue() {
        return catalogue;
    }

    /** Alters the folder of the catalogue that is searched, so that it is indexed and opened anew. */
    void alter() {
        Runnable told;
        synchronized (this) {
            isAltered = true;
            told = watcher;
        }
        told.run();
    }

    /** Lets a catalogue not be opened. */
    synchronized void refuse(String name) {
        unindexed.add(name);
    }

    synchronized void watch(Runnable changed) {
        watcher = changed;
    }

    /**
     * Was indexed, and so is opened anew.
     *
     * @return how many pictures of it were new
     */
    synchronized int indexed(String name, IndexRequest request) {
        if (request.faster()) {
            faster.add(name);
        }
        if (!isAltered || !request.readsAgain()) {
            return 0;
        }
        isAltered = false;
        catalogue = new PretendCatalogue(name);
        return 1;
    }

    @Override
    public synchronized CatalogueSearch open(String name, NetworkChoice network, IndexChoice index,
            JobMonitor monitor) throws SearchException {
        if (unindexed.contains(name)) {
            throw new SearchException.NotIndexed(name);
        }
        return name.equals(catalogue.catalogue()) && !faster.contains(name) ? catalogue : new PretendCatalogue(name);
    }

    @Override
    public void warmUp(String name, NetworkChoice network, JobMonitor monitor) {
        // There is no network.
    }
}
