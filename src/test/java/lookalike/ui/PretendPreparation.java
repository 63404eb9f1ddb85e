package lookalike.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.ColumnMapping;
import lookalike.search.NearDuplicates;
import lookalike.service.CatalogueSearch;
import lookalike.service.job.JobMonitor;
import lookalike.storage.IoReason;
import lookalike.ui.evaluation.Evaluated;
import lookalike.ui.preparation.Preparation;

/** Preparation without a model or a disk: catalogues that are there by being named. */
final class PretendPreparation implements Preparation {

    private final List<CatalogueEntry> entries = new ArrayList<>();
    private final PretendCatalogue catalogue = new PretendCatalogue("Spring 2026");
    private ColumnMapping said = ColumnMapping.USUAL;
    private boolean model = true;
    private boolean sample;
    private CountDownLatch working = new CountDownLatch(0);

    /** @return with one catalogue that is ready */
    static PretendPreparation ready() {
        PretendPreparation preparation = new PretendPreparation();
        preparation.shelve("Spring 2026", 240);
        return preparation;
    }

    /** @return as on a machine that never saw the program */
    static PretendPreparation fresh() {
        PretendPreparation preparation = new PretendPreparation();
        preparation.model = false;
        preparation.sample = true;
        return preparation;
    }

    @Override
    public void warmUp(String name) {
        // There is no network.
    }

    /** @return the catalogue that is always opened */
    PretendCatalogue catalogue() {
        return catalogue;
    }

    /** Long work stops in the middle until the latch is down. */
    void workUntil(CountDownLatch latch) {
        working = latch;
    }

    void shelve(String name, int products) {
        entries.add(new CatalogueEntry(name, Path.of(name), products, 0, Instant.EPOCH));
    }

    @Override
    public synchronized boolean modelReady() {
        return model;
    }

    @Override
    public synchronized List<CatalogueEntry> catalogues() {
        return List.copyOf(entries);
    }

    @Override
    public boolean hasSample() {
        return sample;
    }

    @Override
    public synchronized void prepareModel(JobMonitor watcher) {
        watcher.stage(JobMonitor.Stage.MODEL, "Checking the model");
        model = true;
    }

    @Override
    public CatalogueSearch addSample(JobMonitor watcher) {
        return add(Path.of("Sample"), ColumnMapping.USUAL, watcher);
    }

    @Override
    public CatalogueSearch add(Path location, ColumnMapping meanings, JobMonitor watcher) {
        said = meanings;
        String name = location.getFileName().toString();
        work(name, watcher);
        synchronized (this) {
            shelve(name, 240);
        }
        return new PretendCatalogue(name);
    }

    @Override
    public CatalogueSearch open(String name) {
        return name.equals(catalogue.catalogue()) ? catalogue : new PretendCatalogue(name);
    }

    @Override
    public Optional<CatalogueSearch> refresh(String name, JobMonitor watcher) throws LookalikeException {
        return Optional.empty();
    }

    @Override
    public CatalogueSearch quicken(String name, JobMonitor watcher) {
        work(name, watcher);
        return new PretendCatalogue(name);
    }

    /** What columns mean, as it was said last. */
    ColumnMapping said() {
        return said;
    }

    @Override
    public CataloguePreview preview(Path location, ColumnMapping meanings, JobMonitor watcher) {
        boolean hasTable = location.getFileName().toString().endsWith(".csv");
        return new CataloguePreview(hasTable ? List.of(new CataloguePreview.Column("articleType",
                meanings.ofHeader().getOrDefault("articleType", "category")),
                new CataloguePreview.Column("cost", "price"))
                : List.of(), List.of(PretendCatalogue.product(0)), 240, Map.of(CatalogueProblem.Kind.BROKEN_ROW, 2));
    }

    @Override
    public List<CatalogueProblem> problems(String name) {
        return List.of(new CatalogueProblem(CatalogueProblem.Kind.BROKEN_IMAGE, "images/7.jpg",
                IoReason.Known.CUT_SHORT));
    }

    @Override
    public List<NearDuplicates.Pair> nearDuplicates(CatalogueSearch search, double atLeast, JobMonitor watcher) {
        return List.of(new NearDuplicates.Pair(PretendCatalogue.product(0), PretendCatalogue.product(1), 0.991));
    }

    @Override
    public List<String> relevances(String name) {
        return List.of("articleType", "gender");
    }

    @Override
    public Evaluated evaluate(String name, String column, JobMonitor watcher) throws LookalikeException {
        throw new UnsupportedOperationException("evaluated on real catalogues only");
    }

    @Override
    public synchronized void rename(String name, String other) {
        remove(name);
        shelve(other, 240);
    }

    @Override
    public void relocate(String name, Path location) {
    }

    @Override
    public synchronized void remove(String name) {
        entries.removeIf(entry -> entry.name().equals(name));
    }

    @Override
    public AutoCloseable watch(String name, Runnable changed) {
        return () -> { };
    }

    @Override
    public void close() {
    }

    private void work(String name, JobMonitor watcher) {
        watcher.stage(JobMonitor.Stage.INDEXING, name);
        for (int done = 0; done <= 240; done += 40) {
            if (done == 120) {
                await();
            }
            if (!watcher.reached(done, 240)) {
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
