package lookalike.ui.preparation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Facet;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.cache.FeatureCache;
import lookalike.features.indexing.Indexing;
import lookalike.features.resnet.ResNet50Model;
import lookalike.index.catalogue.CatalogueForest;
import lookalike.search.NearDuplicates;
import lookalike.search.ProductSearcher;
import lookalike.ui.evaluation.Evaluated;
import lookalike.ui.search.PhotoSearch;

/** The real work: the shelf's catalogues, indexed by ResNet-50, searched by {@link ProductSearcher}. */
public final class IndexedCatalogues implements Preparation {

    private static final String CSV = "products.csv";

    private final CatalogueRepository shelf;
    private final ResNet50Model model;
    private final Networks networks;
    private final Consumer<String> notice;
    private final Path sample;
    private final String version;
    private final Turn turn = new Turn();
    private final Gate modelInUse = new Gate();

    /**
     * @param sample the folder of the sample catalogue; may be absent
     * @param version of the program, for reports
     * @param notice told, from any thread, if another engine had to take the fastest one's place, or a forest cannot
     *               be used
     */
    public IndexedCatalogues(CatalogueRepository shelf, ResNet50Model model, NetworkChoice network, Path sample,
                             String version, Consumer<String> notice) {
        this.shelf = shelf;
        this.model = model;
        this.networks = new Networks(model, network, notice);
        this.notice = notice;
        this.sample = sample;
        this.version = version;
    }

    @Override
    public boolean modelReady() {
        return model.ready();
    }

    @Override
    public void warmUp(String name) {
        try {
            if (!name.isEmpty() && model.ready()) {
                Path folder = shelf.folder(name);
                modelInUse.through(() -> networks.of(folder));
            }
        } catch (LookalikeException | CancellationException _) {
            // Whoever opens the catalogue is told.
        }
    }

    @Override
    public List<CatalogueRepository.Entry> catalogues() throws LookalikeException {
        return shelf.list();
    }

    @Override
    public boolean hasSample() {
        return Files.isRegularFile(sample.resolve(CSV));
    }

    @Override
    public void prepareModel(Watcher watcher) throws LookalikeException {
        model.prepare(Optional.empty(), stage -> watcher.stage(Watcher.Stage.MODEL, stage), watcher);
        modelInUse.through(networks::any);
    }

    @Override
    public PhotoSearch addSample(Watcher watcher) throws LookalikeException {
        return add(sample, Optional.of(sample.resolve(CSV)), ColumnMapping.USUAL, watcher);
    }

    @Override
    public PhotoSearch add(Path location, ColumnMapping meanings, Watcher watcher) throws LookalikeException {
        return add(folder(location), table(location), meanings, watcher);
    }

    @Override
    public CataloguePreview preview(Path location, ColumnMapping meanings, Watcher watcher) throws LookalikeException {
        watcher.stage(Watcher.Stage.READING, location.getFileName().toString());
        return shelf.preview(folder(location), table(location), meanings, watcher);
    }

    private static Path folder(Path location) {
        return table(location).isPresent() ? location.toAbsolutePath().getParent() : location;
    }

    private static Optional<Path> table(Path location) {
        return Optional.of(location).filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"));
    }

    @Override
    public PhotoSearch open(String name) throws LookalikeException {
        return searching(shelf.open(name));
    }

    @Override
    public Optional<PhotoSearch> refresh(String name, Watcher watcher) throws LookalikeException {
        return turn.take(name, watcher, () -> {
            watcher.stage(Watcher.Stage.READING, name);
            Catalogue catalogue = shelf.refresh(name, watcher);
            boolean changed = index(catalogue, networks.of(folder(catalogue)), watcher);
            if (!changed) {
                catalogue.close();
                return Optional.empty();
            }
            return Optional.of(searching(catalogue));
        });
    }

    @Override
    public PhotoSearch quicken(String name, Watcher watcher) throws LookalikeException {
        return turn.take(name, watcher, () -> {
            Catalogue catalogue = shelf.open(name);
            index(catalogue, networks.any(), watcher);
            return searching(catalogue);
        });
    }

    @Override
    public List<CatalogueProblem> problems(String name) throws LookalikeException {
        Path folder = shelf.folder(name);
        try (Catalogue catalogue = shelf.open(name);
                FeatureCache cache = FeatureCache.open(folder, networks.of(folder).identity())) {
            List<CatalogueProblem> all = new ArrayList<>(catalogue.problems());
            all.addAll(cache.brokenImages());
            return all;
        }
    }

    @Override
    public List<NearDuplicates.Pair> nearDuplicates(PhotoSearch search, double atLeast, Watcher watcher)
            throws LookalikeException {
        return search instanceof FinderSearch finder ? finder.nearDuplicates(atLeast, watcher) : List.of();
    }

    @Override
    public List<String> relevances(String name) throws LookalikeException {
        try (Catalogue catalogue = shelf.open(name)) {
            return catalogue.facets().stream().filter(facet -> facet.kind() == Facet.Kind.VALUES).map(Facet::column)
                    .toList();
        }
    }

    @Override
    public Evaluated evaluate(String name, String column, Watcher watcher) throws LookalikeException {
        return turn.take(name, watcher, () -> new CatalogueEvaluation(shelf,
                networks.of(shelf.folder(name)).identity(), version)
                .run(name, column, shelf.folder(name).resolve("evaluation"), watcher));
    }

    @Override
    public void rename(String name, String other) throws LookalikeException {
        shelf.rename(name, other);
    }

    @Override
    public void relocate(String name, Path location) throws LookalikeException {
        shelf.relocate(name, location, Progress.UNWATCHED).close();
    }

    @Override
    public void remove(String name) throws LookalikeException {
        shelf.remove(name);
    }

    @Override
    public AutoCloseable watch(String name, Runnable changed) throws LookalikeException {
        try (Catalogue catalogue = shelf.open(name)) {
            return FolderWatch.of(catalogue.location(), changed);
        }
    }

    @Override
    public void close() {
        modelInUse.shut(() -> {
            networks.close();
        });
    }

    private PhotoSearch add(Path location, Optional<Path> csv, ColumnMapping meanings, Watcher watcher)
            throws LookalikeException {
        String subject = location.getFileName().toString();
        return turn.take(subject, watcher, () -> {
            watcher.stage(Watcher.Stage.READING, subject);
            Catalogue catalogue = shelf.add(location, csv, Optional.empty(), meanings, watcher);
            index(catalogue, networks.of(folder(catalogue)), watcher);
            return searching(catalogue);
        });
    }

    /**
     * Closes the catalogue if that fails.
     *
     * @return whether anything has changed
     */
    private boolean index(Catalogue catalogue, FeatureNetwork network, Watcher watcher)
            throws LookalikeException {
        watcher.stage(Watcher.Stage.INDEXING, catalogue.name());
        try {
            return modelInUse.through(() -> {
                try (FeatureCache cache = FeatureCache.open(folder(catalogue), network.identity())) {
                    Indexing.Report report = new Indexing(cache, network).run(catalogue, Integer.MAX_VALUE, watcher);
                    watcher.stage(Watcher.Stage.GROWING, catalogue.name());
                    boolean grown = new CatalogueForest(cache).bringUpToDate(notice, watcher);
                    return report.computed() > 0 || report.gone() > 0 || grown;
                }
            });
        } catch (LookalikeException | RuntimeException problem) {
            catalogue.close();
            throw problem;
        }
    }

    /** Closes the catalogue if that fails. */
    private PhotoSearch searching(Catalogue catalogue) throws LookalikeException {
        try {
            return modelInUse.through(() -> {
                Path folder = folder(catalogue);
                ProductSearcher finder = ProductSearcher.open(catalogue, folder, networks.of(folder));
                finder.notices().forEach(notice);
                return new FinderSearch(finder, catalogue.openImages(), networks.canQuicken(folder), modelInUse);
            });
        } catch (LookalikeException | RuntimeException problem) {
            catalogue.close();
            throw problem;
        }
    }

    private Path folder(Catalogue catalogue) throws LookalikeException {
        return shelf.folder(catalogue.name());
    }
}
