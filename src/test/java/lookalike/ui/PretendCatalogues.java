package lookalike.ui;

import java.io.EOFException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueList;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ProductCounts;
import lookalike.catalogue.store.ProductMarks;
import lookalike.service.AddRequest;
import lookalike.service.CatalogueInfo;
import lookalike.service.CatalogueListing;
import lookalike.service.CataloguePictures;
import lookalike.service.CatalogueService;
import lookalike.service.IndexReport;
import lookalike.service.IndexRequest;
import lookalike.service.RankingInfo;
import lookalike.service.StoredSpace;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;
import lookalike.storage.IoReason;

/** Manages fake catalogues: any that is named exists. */
final class PretendCatalogues implements CatalogueService {

    private final PretendShelf shelf;
    private final PretendSearches searches;
    private final PretendWork work;
    private Path folder = Path.of("target");
    private ColumnMapping said = ColumnMapping.USUAL;
    private final Map<String, List<String>> groupings = new ConcurrentHashMap<>();
    private final AtomicInteger timesRead = new AtomicInteger();
    private final AtomicInteger timesRankingRead = new AtomicInteger();
    private final AtomicInteger listed = new AtomicInteger(240);
    private final AtomicInteger productsRead = new AtomicInteger();

    PretendCatalogues(PretendShelf shelf, PretendSearches searches, PretendWork work) {
        this.shelf = shelf;
        this.searches = searches;
        this.work = work;
    }

    /** Says that its folders are those of a data folder. */
    void moveTo(DataFolder home) {
        folder = home.catalogues();
    }

    /** Gives a catalogue columns whose values group its products. */
    void groupBy(String name, List<String> columns) {
        groupings.put(name, columns);
    }

    /** Makes catalogues that are opened from now on list so many products. */
    void list(int products) {
        listed.set(products);
    }

    /** @return how many products were read to be listed */
    int productsRead() {
        return productsRead.get();
    }

    /** @return how often a catalogue was read and indexed */
    int timesRead() {
        return timesRead.get();
    }

    /** @return how often the window asked what a catalogue's ranking has learned */
    int timesRankingRead() {
        return timesRankingRead.get();
    }

    /** What columns mean, as it was said last. */
    ColumnMapping said() {
        return said;
    }

    @Override
    public CatalogueList all() {
        return shelf.all();
    }

    @Override
    public CataloguePreview preview(AddRequest request, JobMonitor monitor) throws CatalogueException {
        if (request.location().toString().endsWith("damaged.zip")) {
            throw new CatalogueException.DamagedZip(request.location(), new EOFException());
        }
        return PretendPreview.of(request);
    }

    @Override
    public CatalogueInfo add(AddRequest request, JobMonitor monitor) throws CatalogueException {
        said = request.mapping();
        String name = request.name().orElse(request.location().getFileName().toString());
        shelf.checkFree(name);
        return info(name);
    }

    @Override
    public CatalogueInfo readAgain(String name, JobMonitor monitor) {
        return info(name);
    }

    /** Finds nothing new in a catalogue that is there already. */
    @Override
    public IndexReport index(String name, IndexRequest request, JobMonitor monitor) {
        timesRead.incrementAndGet();
        if (!request.readsAgain()) {
            work.index(name, monitor);
        }
        int computed = searches.indexed(name, request);
        shelf.addIfAbsent(name, 240);
        return new IndexReport(computed, 240, 0, 0, 0, 1, false, Optional.empty(), "none", false);
    }

    @Override
    public CatalogueInfo info(String name) {
        return new CatalogueInfo(name, Path.of(name), new ProductCounts(240, 240, 0, 0), List.of(), List.of(),
                groupings.getOrDefault(name, List.of("articleType", "gender")),
                Map.of(), Optional.empty(),
                new StoredSpace(12_345_678, Optional.of(Instant.parse("2026-03-01T12:00:00Z"))));
    }

    @Override
    public List<CatalogueProblem> problems(String name) {
        return List.of(new CatalogueProblem(CatalogueProblem.Kind.BROKEN_IMAGE, "images/7.jpg",
                IoReason.Known.CUT_SHORT));
    }

    @Override
    public String rename(String name, String other) throws CatalogueException {
        shelf.rename(name, other);
        return other;
    }

    @Override
    public void mark(String name, List<String> ids, UnaryOperator<ProductMarks> change) {
        searches.catalogue().mark(change.apply(marks(name)));
    }

    @Override
    public ProductMarks marks(String name) {
        return searches.catalogue().marks();
    }

    @Override
    public Path folder(String name) {
        return folder.resolve(name);
    }

    @Override
    public CataloguePictures openPictures(String name) {
        return new PretendPictures();
    }

    @Override
    public CataloguePictures picturesAt(Path location) {
        return new PretendPictures();
    }

    @Override
    public CatalogueListing browse(String name) {
        return new PretendListing(name, listed.get(), productsRead);
    }

    @Override
    public void relocate(String name, Path location, JobMonitor monitor) {}

    @Override
    public void remove(String name) {
        shelf.remove(name);
    }

    @Override
    public void export(String name, Path file, JobMonitor monitor) {
        throw new UnsupportedOperationException("the window does not export");
    }

    @Override
    public Optional<RankingInfo> ranking(String name) {
        timesRankingRead.incrementAndGet();
        return Optional.empty();
    }

    @Override
    public AutoCloseable watch(String name, Runnable changed) {
        searches.watch(changed);
        return () -> {};
    }
}
