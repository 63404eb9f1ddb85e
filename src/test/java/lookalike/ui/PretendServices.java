package lookalike.ui;

import java.io.EOFException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueList;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Product;
import lookalike.catalogue.ProductCounts;
import lookalike.catalogue.TableLayout;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.UnreadableCatalogue;
import lookalike.catalogue.store.ProductMarks;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.ResNet50Model;
import lookalike.index.catalogue.IndexChoice;
import lookalike.search.SearchException;
import lookalike.service.AddRequest;
import lookalike.service.CatalogueInfo;
import lookalike.service.CatalogueListing;
import lookalike.service.CataloguePictures;
import lookalike.service.CatalogueSearch;
import lookalike.service.CatalogueService;
import lookalike.service.IndexReport;
import lookalike.service.IndexRequest;
import lookalike.service.ModelService;
import lookalike.service.RankingInfo;
import lookalike.service.SearchService;
import lookalike.service.Services;
import lookalike.service.StoredSpace;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;
import lookalike.storage.IoReason;

/** Fake services without a model or a disk: any catalogue that is named exists. */
final class PretendServices implements ModelService, CatalogueService, SearchService {

    private Path catalogues = Path.of("target");
    private final List<CatalogueEntry> entries = new ArrayList<>();
    private PretendCatalogue catalogue = new PretendCatalogue("Spring 2026");
    /** Told when the folder of the catalogue that is searched changes. */
    private Runnable watcher = () -> {};
    private boolean isAltered;
    private ColumnMapping said = ColumnMapping.USUAL;
    private final Map<String, List<String>> groupings = new ConcurrentHashMap<>();
    private final AtomicInteger timesRead = new AtomicInteger();
    private final AtomicInteger timesRankingRead = new AtomicInteger();
    private final AtomicInteger listed = new AtomicInteger(240);
    private final AtomicInteger productsRead = new AtomicInteger();
    private boolean lacksBrowser;
    private String reserved = "";
    private boolean model = true;
    private boolean sample;
    private final Set<String> faster = new HashSet<>();
    private final Set<String> unindexed = new HashSet<>();
    private final List<UnreadableCatalogue> unreadable = new ArrayList<>();
    private CountDownLatch working = new CountDownLatch(0);

    /** @return with one catalogue that is ready */
    static PretendServices ready() {
        PretendServices services = new PretendServices();
        services.shelve("Spring 2026", 240);
        return services;
    }

    /** @return as on a machine that never saw the program */
    static PretendServices fresh() {
        PretendServices services = new PretendServices();
        services.model = false;
        services.sample = true;
        return services;
    }

    /** @return whether there is a sample catalogue to begin with */
    boolean hasSample() {
        return sample;
    }

    /** @return these services, over a data folder that holds nothing but settings */
    Services over(DataFolder home) {
        catalogues = home.catalogues();
        Services real = Services.of(home, new ResNet50Model(home), "0.1.0", (_, _) -> "");
        return new Services(home, this, this, this, real.evaluation(), real.forests(), real.clients(), real.orders(),
                real.outputs(), () -> {});
    }

    @Override
    public void warmUp(String name, NetworkChoice network, JobMonitor monitor) {
        // There is no network.
    }

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

    /** Long work stops in the middle until the latch is down. */
    void workUntil(CountDownLatch latch) {
        working = latch;
    }

    /** Another program takes this name just before a catalogue is added. */
    void reserve(String name) {
        reserved = name;
    }

    /** No web browser opens. */
    void loseBrowser() {
        lacksBrowser = true;
    }

    boolean lacksBrowser() {
        return lacksBrowser;
    }

    /** @return how often a catalogue was read and indexed */
    int timesRead() {
        return timesRead.get();
    }

    /** @return how often the window asked what a catalogue's ranking has learned */
    int timesRankingRead() {
        return timesRankingRead.get();
    }

    /** Gives a catalogue columns whose values group its products. */
    void groupBy(String name, List<String> columns) {
        groupings.put(name, columns);
    }

    /** Lets a catalogue be listed, and not be opened. */
    synchronized void shelveUnindexed(String name) {
        unindexed.add(name);
        shelve(name, 10);
    }

    void shelve(String name, int products) {
        entries.add(new CatalogueEntry(name, Path.of(name), products, 0, Instant.EPOCH));
    }

    @Override
    public synchronized boolean isReady() {
        return model;
    }

    /** Lets a catalogue be there, and not be read. */
    synchronized void ruin(String name) {
        unreadable.add(new UnreadableCatalogue(name,
                new CatalogueException.DamagedDatabase(Path.of("catalogue-0.db"), null)));
    }

    @Override
    public synchronized CatalogueList all() {
        return new CatalogueList(entries, unreadable);
    }

    @Override
    public synchronized void get(Optional<Path> weights, JobMonitor monitor) {
        monitor.stage(JobMonitor.Stage.MODEL, "Checking the model");
        model = true;
    }

    @Override
    public ModelService.Info info() {
        throw new UnsupportedOperationException("the window does not show it");
    }

    @Override
    public String engine(NetworkChoice network, JobMonitor monitor) {
        return "none";
    }

    @Override
    public List<Path> writeFeatures(List<Path> photos, Path file, Optional<String> from, NetworkChoice network,
            JobMonitor monitor, BiConsumer<Path, LookalikeException> broken) {
        throw new UnsupportedOperationException("the window does not write them");
    }

    @Override
    public CatalogueInfo add(AddRequest request, JobMonitor monitor) throws CatalogueException {
        said = request.mapping();
        String name = request.name().orElse(request.location().getFileName().toString());
        if (reserved.equals(name)) {
            throw new CatalogueException.NameTaken(name, Path.of(name));
        }
        return info(name);
    }

    @Override
    public CatalogueInfo readAgain(String name, JobMonitor monitor) {
        return info(name);
    }

    @Override
    public Optional<RankingInfo> ranking(String name) {
        timesRankingRead.incrementAndGet();
        return Optional.empty();
    }

    @Override
    public CatalogueInfo info(String name) {
        return new CatalogueInfo(name, Path.of(name), new ProductCounts(240, 240, 0, 0), List.of(), List.of(),
                groupings.getOrDefault(name, List.of("articleType", "gender")),
                Map.of(), Optional.empty(),
                new StoredSpace(12_345_678, Optional.of(Instant.parse("2026-03-01T12:00:00Z"))));
    }

    /** Finds nothing new in a catalogue that is there already. */
    @Override
    public IndexReport index(String name, IndexRequest request, JobMonitor monitor) {
        timesRead.incrementAndGet();
        if (!request.readsAgain()) {
            work(name, monitor);
        }
        int computed = 0;
        synchronized (this) {
            if (isAltered && request.readsAgain()) {
                isAltered = false;
                computed = 1;
                catalogue = new PretendCatalogue(name);
            }
            if (request.faster()) {
                faster.add(name);
            }
            if (entries.stream().noneMatch(entry -> entry.name().equals(name))) {
                shelve(name, 240);
            }
        }
        return new IndexReport(computed, 240, 0, 0, 0, 1, false, Optional.empty(), "none", false);
    }

    @Override
    public synchronized CatalogueSearch open(String name, NetworkChoice network, IndexChoice index,
            JobMonitor monitor) throws SearchException {
        if (unindexed.contains(name)) {
            throw new SearchException.NotIndexed(name);
        }
        return name.equals(catalogue.catalogue()) && !faster.contains(name) ? catalogue : new PretendCatalogue(name);
    }

    /** What columns mean, as it was said last. */
    ColumnMapping said() {
        return said;
    }

    @Override
    public CataloguePreview preview(AddRequest request, JobMonitor monitor) throws CatalogueException {
        if (request.location().toString().endsWith("damaged.zip")) {
            throw new CatalogueException.DamagedZip(request.location(), new EOFException());
        }
        boolean hasTable = request.csv().isPresent();
        List<Product> examples = IntStream.range(0, 10).mapToObj(PretendCatalogue::product).toList();
        return new CataloguePreview(
                hasTable ? List.of(new CataloguePreview.Column("articleType", "category")) : List.of(), examples,
                new ProductCounts(240, 240, 0, 0),
                hasTable ? Map.of(CatalogueProblem.Kind.BROKEN_ROW, 2) : Map.of(),
                hasTable ? Optional.of(table(request.mapping())) : Optional.empty());
    }

    /** Guesses what a column means, unless it was said. */
    private static TableSummary table(ColumnMapping mapping) {
        List<TableSummary.Meaning> columns = new ArrayList<>();
        String[][] guesses = {{"sku", "id", "1200"}, {"title", "name", "Linen Shirt Sage"}, {"articleType", "category",
            "Shirts"}, {"cost", "price", "39.50"}, {"image", "picture", "0.png"}, {"Hst", "", "Maison Lin"},
            {"tint", "colour", "Sage green"}, {"qty", "stock", "4"}, {"web", "url", "https://shop.example.com/p/1200"}};
        for (String[] guess : guesses) {
            boolean isGiven = mapping.ofHeader().containsValue(guess[1]);
            columns.add(new TableSummary.Meaning(guess[0], mapping.mentions(guess[0])
                    ? mapping.of(guess[0]).map(ColumnRole::word).orElse("") : isGiven ? "" : guess[1], guess[2]));
        }
        return new TableSummary("products.csv", new TableLayout("CSV (;)", "UTF-8", 1), 242, columns, List.of("EUR"),
                ".");
    }

    @Override
    public List<CatalogueProblem> problems(String name) {
        return List.of(new CatalogueProblem(CatalogueProblem.Kind.BROKEN_IMAGE, "images/7.jpg",
                IoReason.Known.CUT_SHORT));
    }

    @Override
    public CataloguePictures picturesAt(Path location) {
        return openPictures(location.getFileName().toString());
    }

    @Override
    public CataloguePictures openPictures(String name) {
        PretendCatalogue stored = new PretendCatalogue(name);
        return new CataloguePictures() {
            @Override
            public byte[] picture(String image) {
                return stored.picture(image);
            }

            @Override
            public void close() {
                stored.close();
            }
        };
    }

    @Override
    public CatalogueListing browse(String name) {
        return new PretendListing(name, listed.get(), productsRead);
    }

    /** Makes catalogues that are opened from now on list so many products. */
    void list(int products) {
        listed.set(products);
    }

    /** @return how many products were read to be listed */
    int productsRead() {
        return productsRead.get();
    }

    @Override
    public synchronized String rename(String name, String other) throws CatalogueException {
        if (entries.stream().anyMatch(entry -> entry.name().equals(other))) {
            throw new CatalogueException.NameTaken(other, Path.of(other));
        }
        remove(name);
        shelve(other, 240);
        return other;
    }

    @Override
    public Path folder(String name) {
        return catalogues.resolve(name);
    }

    @Override
    public void mark(String name, List<String> ids, UnaryOperator<ProductMarks> change) {
        catalogue.mark(change.apply(catalogue.marks()));
    }

    @Override
    public ProductMarks marks(String name) {
        return catalogue.marks();
    }

    @Override
    public void relocate(String name, Path location, JobMonitor monitor) {
    }

    @Override
    public synchronized void remove(String name) {
        entries.removeIf(entry -> entry.name().equals(name));
    }

    @Override
    public void export(String name, Path file, JobMonitor monitor) {
        throw new UnsupportedOperationException("the window does not export");
    }

    @Override
    public synchronized AutoCloseable watch(String name, Runnable changed) {
        watcher = changed;
        return () -> {};
    }

    private void work(String name, JobMonitor monitor) {
        monitor.stage(JobMonitor.Stage.INDEXING, name);
        for (int done = 0; done <= 240; done += 40) {
            if (done == 120) {
                await();
            }
            if (!monitor.reached(done, 240)) {
                throw new CancellationException();
            }
        }
    }

    private void await() {
        try {
            working.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
