package lookalike.service;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.RememberingNetwork;
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
    /** Of each network, so that catalogues with features of the same network share what it computes of a query. */
    private final Map<FeatureNetwork, FeatureNetwork> remembering = new ConcurrentHashMap<>();

    CatalogueSearches(CatalogueRepository repository, ResNet50Model model, Networks networks, ClientStore clients) {
        this.repository = repository;
        this.model = model;
        this.networks = networks;
        this.clients = clients;
    }

    @Override
    public CatalogueSearch open(String name, NetworkChoice network, IndexChoice index, JobMonitor monitor)
            throws LookalikeException {
        repository.check(name);
        return networks.use(() -> {
            try (NetworkOpening opening = NetworkOpening.start(networks, network, name)) {
                IndexedSearch search = open(name, network, networks.expected(network, name), opening, index);
                opening.notices().forEach(monitor::notice);
                search.notices().forEach(monitor::notice);
                return search;
            }
        });
    }

    private IndexedSearch open(String name, NetworkChoice network, ModelIdentity expected, NetworkOpening opening,
            IndexChoice index) throws LookalikeException {
        Path folder = repository.folder(name);
        Catalogue catalogue = repository.open(name);
        try {
            catalogue.checkLocation();
            ProductSearcher searcher = ProductSearcher.open(catalogue, folder, expected,
                    () -> remembering.computeIfAbsent(opening.network(), RememberingNetwork::new), index);
            return new IndexedSearch(searcher, folder, networks, () -> networks.canBeFaster(network, name),
                    new CatalogueTaste(catalogue, new OrderStore(folder), clients));
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
}
