package lookalike.ui.preparation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Facet;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.ResNet50Model;
import lookalike.search.NearDuplicates;
import lookalike.service.AddRequest;
import lookalike.service.CatalogueSearch;
import lookalike.service.IndexRequest;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;
import lookalike.ui.evaluation.Evaluated;

/** The real work, done by the services. */
public final class IndexedCatalogues implements Preparation {

    private static final String CSV = "products.csv";

    private final Services services;
    private final CatalogueRepository shelf;
    private final ResNet50Model model;
    private final NetworkChoice network;
    private final Path sample;
    private final String version;
    private final Consumer<String> notice;

    public IndexedCatalogues(Services services, CatalogueRepository shelf, ResNet50Model model, NetworkChoice network,
                             Path sample, String version, Consumer<String> notice) {
        this.services = services;
        this.shelf = shelf;
        this.model = model;
        this.network = network;
        this.sample = sample;
        this.version = version;
        this.notice = notice;
    }

    @Override
    public boolean modelReady() {
        return services.model().isReady();
    }

    @Override
    public void warmUp(String name) {
        services.search().warmUp(name, network, JobMonitor.UNWATCHED);
    }

    @Override
    public List<CatalogueEntry> catalogues() throws LookalikeException {
        return services.catalogues().list();
    }

    @Override
    public boolean hasSample() {
        return Files.isRegularFile(sample.resolve(CSV));
    }

    @Override
    public void prepareModel(JobMonitor watcher) throws LookalikeException {
        services.model().get(Optional.empty(), watcher);
        services.model().engine(network, watcher);
    }

    @Override
    public CatalogueSearch addSample(JobMonitor watcher) throws LookalikeException {
        return add(sample.resolve(CSV), ColumnMapping.USUAL, watcher);
    }

    @Override
    public CatalogueSearch add(Path location, ColumnMapping meanings, JobMonitor watcher) throws LookalikeException {
        String name = services.catalogues().add(AddRequest.of(location, meanings), watcher).name();
        services.catalogues().index(name, IndexRequest.asRead(network), watcher);
        return open(name);
    }

    @Override
    public CataloguePreview preview(Path location, ColumnMapping meanings, JobMonitor watcher)
            throws LookalikeException {
        return services.catalogues().preview(AddRequest.of(location, meanings), watcher);
    }

    @Override
    public CatalogueSearch open(String name) throws LookalikeException {
        return services.search().open(name, network, JobMonitor.UNWATCHED);
    }

    @Override
    public Optional<CatalogueSearch> refresh(String name, JobMonitor watcher) throws LookalikeException {
        boolean changed = services.catalogues().index(name, IndexRequest.readAgain(network), watcher).isChange();
        return changed ? Optional.of(open(name)) : Optional.empty();
    }

    @Override
    public CatalogueSearch quicken(String name, JobMonitor watcher) throws LookalikeException {
        services.catalogues().index(name, IndexRequest.faster(network), watcher);
        return open(name);
    }

    @Override
    public List<CatalogueProblem> problems(String name) throws LookalikeException {
        return services.catalogues().problems(name);
    }

    @Override
    public List<NearDuplicates.Pair> nearDuplicates(CatalogueSearch search, double atLeast, JobMonitor watcher)
            throws LookalikeException {
        return search.nearDuplicates(atLeast, watcher);
    }

    @Override
    public List<String> relevances(String name) throws LookalikeException {
        try (Catalogue catalogue = shelf.open(name)) {
            return catalogue.facets().stream().filter(facet -> facet.kind() == Facet.Kind.VALUES).map(Facet::column)
                    .toList();
        }
    }

    @Override
    public Evaluated evaluate(String name, String column, JobMonitor watcher) throws LookalikeException {
        return new CatalogueEvaluation(shelf, model.identity(network.decided().isPresent() ? network.decided().get()
                : model.usual(shelf.folder(name))), version)
                .run(name, column, shelf.folder(name).resolve("evaluation"), watcher);
    }

    @Override
    public void rename(String name, String other) throws LookalikeException {
        services.catalogues().rename(name, other);
    }

    @Override
    public void relocate(String name, Path location) throws LookalikeException {
        services.catalogues().relocate(name, location, JobMonitor.UNWATCHED);
    }

    @Override
    public void remove(String name) throws LookalikeException {
        services.catalogues().remove(name);
    }

    @Override
    public AutoCloseable watch(String name, Runnable changed) throws LookalikeException {
        return services.catalogues().watch(name, changed);
    }

    @Override
    public void close() {
        services.close();
    }
}
