package lookalike.service;

import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.features.resnet.ResNet50Model;
import lookalike.service.evaluation.EvaluationService;
import lookalike.service.evaluation.Reproduction;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.forest.ForestService;
import lookalike.service.job.JobQueue;
import lookalike.service.taste.ClientService;
import lookalike.service.taste.OrderService;
import lookalike.storage.DataFolder;
import lookalike.taste.client.ClientStore;

/**
 * All services for one data folder. Nothing is opened before it is needed.
 *
 * @param home the data folder
 * @param model the network
 * @param catalogues its catalogues
 * @param search searches them
 * @param evaluation measures how good and how fast their results are
 * @param forests over vectors of any origin
 * @param clients the stylist's clients
 * @param orders of the catalogues' customers
 * @param outputs asked before anything is written where the user says
 * @param closing releases what the services have opened
 */
public record Services(DataFolder home, ModelService model, CatalogueService catalogues, SearchService search,
        EvaluationService evaluation, ForestService forests, ClientService clients, OrderService orders,
        OutputService outputs, Runnable closing) implements AutoCloseable {

    /**
     * @param version of the program, for reports
     * @param reproduction gives the command line for reports
     * @return the services of a data folder
     */
    public static Services of(DataFolder home, ResNet50Model network, String version, Reproduction reproduction) {
        CatalogueRepository repository = new CatalogueRepository(home);
        ClientStore clients = new ClientStore(home);
        CatalogueFeatures features = new CatalogueFeatures(repository, network);
        Networks networks = new Networks(network, features);
        JobQueue queue = new JobQueue();
        ModelService model = new ResNetModel(network, repository, networks);
        return new Services(home, model, new StoredCatalogues(repository, model, features, networks, queue, clients),
                new CatalogueSearches(repository, network, networks, clients),
                new EvaluationService(repository, features, queue, version, reproduction),
                new ForestService(features), new ClientService(repository, clients),
                new OrderService(repository), new OutputService(home), networks::close);
    }

    /** Waits for all uses of the network and closes it; nothing can be searched or indexed afterwards. */
    @Override
    public void close() {
        closing.run();
    }
}
