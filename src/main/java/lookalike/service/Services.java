package lookalike.service;

import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.features.resnet.ResNet50Model;
import lookalike.service.job.JobQueue;
import lookalike.storage.DataFolder;

/**
 * Everything that can be done with one data folder. Opens nothing before it is asked for.
 *
 * @param home the data folder
 * @param model the network
 * @param catalogues its catalogues
 * @param search searches them
 * @param closing gives back what the services have opened
 */
public record Services(DataFolder home, ModelService model, CatalogueService catalogues, SearchService search,
                       Runnable closing) implements AutoCloseable {

    /** @return the services of a data folder */
    public static Services of(DataFolder home, ResNet50Model network) {
        CatalogueRepository repository = new CatalogueRepository(home);
        Networks networks = new Networks(network);
        ModelService model = new ResNetModel(network, repository, networks);
        return new Services(home, model, new StoredCatalogues(repository, model, networks, new JobQueue()),
                new CatalogueSearches(repository, network, networks), networks::close);
    }

    /** Waits for whatever uses the network and closes it; nothing is searched or indexed from then on. */
    @Override
    public void close() {
        closing.run();
    }
}
