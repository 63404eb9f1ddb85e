package lookalike.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueList;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.Facet;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.ProductMarks;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.RankingSpace;
import lookalike.ranking.store.RankingStore;
import lookalike.ranking.store.StoredRanking;
import lookalike.search.listing.ProductListing;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.JobMonitor;
import lookalike.service.job.JobQueue;
import lookalike.service.part.PartCatalogues;
import lookalike.service.part.PartManifest;
import lookalike.taste.client.ClientStore;

/** The catalogues that a data folder stores. */
final class StoredCatalogues implements CatalogueService {

    private final CatalogueRepository repository;
    private final ModelService model;
    private final CatalogueFeatures features;
    private final Networks networks;
    private final IndexUpdate indexing;
    private final JobQueue queue;
    private final PartCatalogues parts;
    private final ClientStore clients;

    StoredCatalogues(CatalogueRepository repository, ModelService model, CatalogueFeatures features, Networks networks,
            JobQueue queue, ClientStore clients) {
        this.repository = repository;
        this.model = model;
        this.features = features;
        this.networks = networks;
        this.indexing = new IndexUpdate(repository, networks);
        this.queue = queue;
        this.parts = new PartCatalogues(repository);
        this.clients = clients;
    }

    @Override
    public CatalogueList all() throws LookalikeException {
        return repository.all();
    }

    @Override
    public CataloguePreview preview(AddRequest request, JobMonitor monitor) throws LookalikeException {
        monitor.stage(JobMonitor.Stage.READING, subject(request));
        Optional<Path> manifest = PartManifest.find(request.location());
        return manifest.isPresent() ? parts.preview(manifest.get())
                : repository.preview(request.location(), request.csv(), request.mapping(), monitor);
    }

    @Override
    public CatalogueInfo add(AddRequest request, JobMonitor monitor) throws LookalikeException {
        return queue.run(subject(request), monitor, () -> {
            monitor.stage(JobMonitor.Stage.READING, subject(request));
            try (Catalogue catalogue = addNow(request, monitor)) {
                return info(catalogue);
            }
        });
    }

    private Catalogue addNow(AddRequest request, JobMonitor monitor) throws LookalikeException {
        Optional<Path> manifest = PartManifest.find(request.location());
        return manifest.isPresent() ? parts.add(manifest.get(), request.name(), false, monitor)
                : repository.add(request.location(), request.csv(), request.name(), request.mapping(), monitor);
    }

    private static String subject(AddRequest request) {
        Path name = request.location().getFileName();
        return name == null ? request.location().toString() : name.toString();
    }

    @Override
    public CatalogueInfo readAgain(String name, JobMonitor monitor) throws LookalikeException {
        return queue.run(name, monitor, () -> {
            try (Catalogue catalogue = read(name, true, monitor)) {
                return info(catalogue);
            }
        });
    }

    private Catalogue read(String name, boolean again, JobMonitor monitor) throws LookalikeException {
        if (!again) {
            return repository.open(name);
        }
        if (repository.isOfParts(name)) {
            return parts.readAgain(repository.open(name), monitor);
        }
        monitor.stage(JobMonitor.Stage.READING, name);
        return repository.refresh(name, monitor);
    }

    @Override
    public IndexReport index(String name, IndexRequest request, JobMonitor monitor) throws LookalikeException {
        return queue.run(name, monitor, () -> {
            try (Catalogue catalogue = read(name, request.readsAgain(), monitor)) {
                PartCatalogues.checkPictures(catalogue);
                if (!model.isReady()) {
                    model.get(Optional.empty(), monitor);
                }
                return networks.use(() -> indexing.bringUpToDate(catalogue, request, monitor));
            } catch (CatalogueException.Unknown removed) {
                repository.sweep(name);
                throw removed;
            }
        });
    }

    @Override
    public Optional<RankingInfo> ranking(String name) throws LookalikeException {
        if (!model.isReady()) {
            return Optional.empty();
        }
        ModelIdentity identity = features.identity(name, NetworkChoice.FREE);
        try (FeatureSnapshot indexed = FeatureCache.openToRead(features.folder(name), identity)) {
            Optional<StoredRanking> found = RankingStore.open(indexed.featureRows(), _ -> {});
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (StoredRanking ranking = found.get()) {
                RankingSpace space = ranking.space();
                return Optional.of(new RankingInfo(space.columns().stream().map(LabelColumn::name).toList(),
                        space.looksDimension(), space.detailsDimension(), ranking.pictureBytes(), ranking.bytes(),
                        ranking.training()));
            }
        }
    }

    @Override
    public CatalogueInfo info(String name) throws LookalikeException {
        try (Catalogue catalogue = repository.open(name)) {
            return info(catalogue);
        }
    }

    private CatalogueInfo info(Catalogue catalogue) throws LookalikeException {
        List<String> groupings = catalogue.facets().stream().filter(facet -> facet.kind() == Facet.Kind.VALUES)
                .map(Facet::column).toList();
        return new CatalogueInfo(catalogue.name(), catalogue.location(), catalogue.counts(),
                catalogue.problemGroups(), catalogue.columns(), groupings, pictures(catalogue.name()),
                catalogue.table(), StoredSpace.of(repository.folder(catalogue.name())));
    }

    /** @return how many pictures have a feature */
    private Map<Precision, Integer> pictures(String name) throws LookalikeException {
        Map<Precision, Integer> counts = new EnumMap<>(Precision.class);
        try {
            FeatureCache.contents(repository.folder(name)).forEach((identity, pictures) -> {
                if (!identity.hasMatchedSize()) {
                    counts.merge(Precision.of(identity), pictures, Math::max);
                }
            });
        } catch (FeatureCacheException.Damaged _) {
            // All of it is computed again at the next indexing.
        }
        return counts;
    }

    @Override
    public List<CatalogueProblem> problems(String name) throws LookalikeException {
        List<CatalogueProblem> problems = new ArrayList<>();
        try (Catalogue catalogue = repository.open(name)) {
            problems.addAll(catalogue.problems());
        }
        if (model.isReady()) {
            ModelIdentity identity = features.identity(name, NetworkChoice.FREE);
            try (FeatureSnapshot indexed = FeatureCache.openToRead(features.folder(name), identity)) {
                problems.addAll(indexed.brokenImages());
            }
        }
        return problems;
    }

    @Override
    public String rename(String name, String other) throws LookalikeException {
        String wanted = repository.nameFor(name, other);
        try {
            // Clients first: where this is broken off, the catalogue has its old name, and renaming again completes it.
            clients.renameCatalogue(name, wanted);
            return repository.rename(name, wanted);
        } catch (LookalikeException problem) {
            try {
                clients.renameCatalogue(wanted, name);
            } catch (LookalikeException _) {
                // The first problem is the one to report.
            }
            throw problem;
        }
    }

    @Override
    public void mark(String name, List<String> ids, UnaryOperator<ProductMarks> change)
            throws LookalikeException {
        try (Catalogue catalogue = repository.open(name)) {
            List<String> unknown = ids.stream().filter(id -> catalogue.item(id).isEmpty()).distinct().toList();
            if (!unknown.isEmpty()) {
                throw new CatalogueException.NoProduct(catalogue.name(), unknown);
            }
        }
        ProductMarks.change(repository.folder(name), change);
    }

    @Override
    public ProductMarks marks(String name) throws LookalikeException {
        try (Catalogue catalogue = repository.open(name)) {
            return ProductMarks.read(repository.folder(catalogue.name()));
        }
    }

    @Override
    public CataloguePictures openPictures(String name) throws LookalikeException {
        try (Catalogue catalogue = repository.open(name)) {
            return new StoredPictures(catalogue.openImages());
        }
    }

    @Override
    public CataloguePictures picturesAt(Path location) throws LookalikeException {
        return new StoredPictures(repository.picturesAt(location));
    }

    @Override
    public CatalogueListing browse(String name) throws LookalikeException {
        Catalogue catalogue = repository.open(name);
        try {
            Path folder = repository.folder(name);
            return new StoredListing(new ProductListing(catalogue, ProductMarks.read(folder).hidden()), folder);
        } catch (LookalikeException | RuntimeException problem) {
            catalogue.close();
            throw problem;
        }
    }

    @Override
    public Path folder(String name) {
        return repository.folder(name);
    }

    @Override
    public void relocate(String name, Path location, JobMonitor monitor) throws LookalikeException {
        queue.run(name, monitor, () -> {
            monitor.stage(JobMonitor.Stage.READING, name);
            Optional<Path> manifest = PartManifest.find(location);
            (manifest.isPresent() ? parts.add(manifest.get(), Optional.of(name), true, monitor)
                    : repository.relocate(name, location, monitor)).close();
            return location;
        });
    }

    @Override
    public void remove(String name) throws LookalikeException {
        repository.remove(name);
    }

    @Override
    public void export(String name, Path file, JobMonitor monitor) throws LookalikeException {
        monitor.stage(JobMonitor.Stage.EXPORTING, name);
        repository.export(name, file, monitor);
    }

    @Override
    public AutoCloseable watch(String name, Runnable changed) throws LookalikeException {
        try (Catalogue catalogue = repository.open(name)) {
            return FolderWatch.of(catalogue.location(), changed);
        }
    }
}
