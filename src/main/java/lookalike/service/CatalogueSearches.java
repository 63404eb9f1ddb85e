package lookalike.service;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.ResNet50Model;
import lookalike.index.catalogue.IndexChoice;
import lookalike.search.ProductSearcher;
import lookalike.service.job.JobMonitor;
import lookalike.service.taste.CatalogueTaste;
import lookalike.taste.client.ClientStore;
import lookalike.taste.order.OrderStore;

/** The searches of a data folder's catalogues. */
final class CatalogueSearches implements SearchService {

    private final CatalogueRepository repository;
    private final ResNet50Model model;
    private final Networks networks;
    private final ClientStore clients;

    CatalogueSearches(CatalogueRepository repository, ResNet50Model model, Networks networks, ClientStore clients) {
        this.repository = repository;
        this.model = model;
        this.networks = networks;
        this.clients = clients;
    }

    @Override
    public CatalogueSearch open(String name, NetworkChoice network, IndexChoice index, JobMonitor monitor)
            throws LookalikeException {
        Catalogue catalogue = repository.open(name);
        Path folder = repository.folder(name);
        try {
            return networks.use(() -> {
                ProductSearcher searcher = ProductSearcher.open(catalogue, folder,
                        networks.forCatalogue(network, name, monitor), index);
                searcher.notices().forEach(monitor::notice);
                return new IndexedSearch(searcher, images(catalogue, searcher), folder, networks,
                        () -> networks.canBeFaster(network, name),
                        new CatalogueTaste(catalogue, new OrderStore(folder), clients));
            });
        } catch (LookalikeException | RuntimeException problem) {
            catalogue.close();
            throw problem;
        }
    }

    @Override
    public void warmUp(String name, NetworkChoice network, JobMonitor monitor) {
        try {
            if (!name.isEmpty() && model.ready()) {
                networks.use(() -> networks.forCatalogue(network, name, monitor));
            }
        } catch (LookalikeException | CancellationException _) {
            // Opening the catalogue reports it.
        }
    }

    /** Closes the searcher if the pictures cannot be opened. */
    private static ImageSource images(Catalogue catalogue, ProductSearcher searcher) throws LookalikeException {
        try {
            return catalogue.openImages();
        } catch (LookalikeException | RuntimeException problem) {
            searcher.close();
            throw problem;
        }
    }
}
