package lookalike.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.ColumnMapping;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.service.job.JobMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue service for both faces, with the real network over a few pictures. */
class CatalogueServiceTest {

    private static final IndexRequest READ_AGAIN = IndexRequest.readAgain(NetworkChoice.FREE);

    @TempDir
    private Path folder;
    private TestShop shop;
    private CatalogueService catalogues;

    @BeforeEach
    void open() throws Exception {
        shop = TestShop.in(folder);
        catalogues = shop.services().catalogues();
    }

    @AfterEach
    void close() {
        shop.services().close();
    }

    @Test
    @DisplayName("a folder is previewed without being kept, then added, and is listed with what was found")
    void addsAFolder() throws Exception {
        AddRequest request = AddRequest.of(shop.place(), ColumnMapping.USUAL);
        CataloguePreview preview = catalogues.preview(request, JobMonitor.UNWATCHED);
        assertEquals(8, preview.counts().products());
        assertEquals(List.of(), catalogues.list());
        try (CataloguePictures pictures = catalogues.picturesAt(shop.place())) {
            assertArrayEquals(Files.readAllBytes(shop.place().resolve("0.png")), pictures.picture("0.png"));
        }

        RecordedJob job = new RecordedJob();
        CatalogueInfo info = catalogues.add(request, job);
        assertEquals(List.of(JobMonitor.Stage.READING), job.stages());
        assertEquals(TestShop.NAME, info.name());
        assertEquals(8, info.products());
        assertEquals(Map.of(), info.features());
        assertTrue(info.groupings().contains("category"), info.groupings().toString());
        assertEquals(List.of(TestShop.NAME), catalogues.list().stream().map(CatalogueEntry::name).toList());
    }

    @Test
    @DisplayName("indexing computes what is new only, tells its stages and how far it is, and reports what it did")
    void indexesWhatIsNew() throws Exception {
        IndexReport first = shop.index();
        assertTrue(first.isChange());
        assertEquals(6, first.computed(), "pictures that look different");
        assertEquals(1, first.broken());
        assertEquals(Map.of(Precision.INT8, 7), catalogues.info(TestShop.NAME).features());

        RecordedJob nothing = new RecordedJob();
        IndexReport again = catalogues.index(TestShop.NAME, READ_AGAIN, nothing);
        assertFalse(again.isChange());
        assertEquals(List.of(JobMonitor.Stage.READING), nothing.stages(), "no picture is looked at again");
        assertEquals(List.of(7, 1), List.of(again.kept(), again.broken()));

        TestShop.draw(shop.place(), 7, 30);
        RecordedJob job = new RecordedJob();
        IndexReport second = catalogues.index(TestShop.NAME, READ_AGAIN, job);
        assertEquals(1, second.computed());
        assertEquals(List.of(JobMonitor.Stage.READING, JobMonitor.Stage.INDEXING, JobMonitor.Stage.TRAINING,
                JobMonitor.Stage.CALIBRATING, JobMonitor.Stage.GROWING),
                job.stages());
        assertEquals(9, catalogues.info(TestShop.NAME).products());
    }

    @Test
    @DisplayName("a forest that was deleted is grown again, though no picture has changed")
    void growsADeletedForest() throws Exception {
        shop.index();
        List<Path> forests;
        try (Stream<Path> files = Files.list(shop.services().home().catalogues().resolve(TestShop.NAME))) {
            forests = files.filter(file -> file.toString().endsWith(".forest")).toList();
        }
        assertFalse(forests.isEmpty());
        for (Path forest : forests) {
            Files.delete(forest);
        }
        assertTrue(catalogues.index(TestShop.NAME, READ_AGAIN, JobMonitor.UNWATCHED).forestBuilt());
    }

    @Test
    @DisplayName("a monitor that waits pauses indexing, and its answer decides whether indexing goes on")
    void pauses() throws Exception {
        catalogues.add(AddRequest.of(shop.place(), ColumnMapping.USUAL), JobMonitor.UNWATCHED);
        CountDownLatch isPaused = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        CompletableFuture<IndexReport> indexing = index(new Pausing(isPaused, goesOn));
        isPaused.await();
        assertFalse(indexing.isDone());
        goesOn.countDown();
        assertEquals(6, indexing.join().computed());
    }

    @Test
    @DisplayName("cancelled indexing ends as such, and the next run finishes it")
    void cancels() throws Exception {
        catalogues.add(AddRequest.of(shop.place(), ColumnMapping.USUAL), JobMonitor.UNWATCHED);
        assertThrows(CancellationException.class, () -> catalogues.index(TestShop.NAME, READ_AGAIN,
                new RecordedJob(JobMonitor.Stage.INDEXING)));
        catalogues.index(TestShop.NAME, READ_AGAIN, JobMonitor.UNWATCHED);
        assertEquals(Map.of(Precision.INT8, 7), catalogues.info(TestShop.NAME).features());
    }

    @Test
    @DisplayName("one job runs at a time: another one says that it waits, and can be cancelled while it does")
    void waitsForItsTurn() throws Exception {
        catalogues.add(AddRequest.of(shop.place(), ColumnMapping.USUAL), JobMonitor.UNWATCHED);
        CountDownLatch isPaused = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        CompletableFuture<IndexReport> indexing = index(new Pausing(isPaused, goesOn));
        isPaused.await();
        RecordedJob waiting = new RecordedJob(JobMonitor.Stage.WAITING);
        assertThrows(CancellationException.class, () -> catalogues.readAgain(TestShop.NAME, waiting));
        assertEquals(List.of(JobMonitor.Stage.WAITING), waiting.stages());
        goesOn.countDown();
        assertTrue(indexing.join().isChange());
    }

    @Test
    @DisplayName("problems of a catalogue in 8 bits name pictures that broke in indexing, and asking changes no file")
    void tellsProblems() throws Exception {
        shop.index();
        Path kept = shop.services().home().catalogues();
        Map<String, Long> before = files(kept);
        List<CatalogueProblem> problems = catalogues.problems(TestShop.NAME);
        assertEquals(List.of("broken.png"), problems.stream()
                .filter(problem -> problem.kind() == CatalogueProblem.Kind.BROKEN_IMAGE).map(CatalogueProblem::place)
                .toList());
        assertEquals(before, files(kept));
        assertEquals(Map.of(Precision.INT8, 7), catalogues.info(TestShop.NAME).features());
    }

    @Test
    @DisplayName("a catalogue that was exported is the same catalogue when it is added elsewhere")
    void exports() throws Exception {
        CatalogueInfo here = catalogues.add(AddRequest.of(shop.place(), ColumnMapping.USUAL), JobMonitor.UNWATCHED);
        Path file = folder.resolve("Spring.lookalike");
        RecordedJob job = new RecordedJob();
        catalogues.export(TestShop.NAME, file, job);
        assertEquals(List.of(JobMonitor.Stage.EXPORTING), job.stages());
        CatalogueInfo there = catalogues.add(AddRequest.of(file, ColumnMapping.USUAL), JobMonitor.UNWATCHED);
        assertEquals("Spring", there.name());
        assertEquals(here.products(), there.products());
        assertEquals(here.columns(), there.columns());
    }

    @Test
    @DisplayName("a catalogue is renamed with its features, follows its pictures to another folder, and is removed")
    void arranges() throws Exception {
        shop.index();
        catalogues.rename(TestShop.NAME, "autumn");
        assertEquals(Map.of(Precision.INT8, 7), catalogues.info("autumn").features());

        Path moved = Files.move(shop.place(), folder.resolve("moved"));
        catalogues.relocate("autumn", moved, JobMonitor.UNWATCHED);
        assertEquals(moved, catalogues.info("autumn").location());
        assertEquals(0, catalogues.index("autumn", READ_AGAIN, JobMonitor.UNWATCHED).computed());

        catalogues.remove("autumn");
        assertEquals(List.of(), catalogues.list());
        assertTrue(Files.exists(moved.resolve("0.png")));
    }

    private CompletableFuture<IndexReport> index(JobMonitor monitor) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return catalogues.index(TestShop.NAME, IndexRequest.asRead(NetworkChoice.FREE), monitor);
            } catch (LookalikeException problem) {
                throw new IllegalStateException(problem);
            }
        });
    }

    /** Pauses the job where it begins to look at pictures. */
    private record Pausing(CountDownLatch isPaused, CountDownLatch goesOn) implements JobMonitor {

        @Override
        public void stage(Stage stage, String subject) {
            if (stage == Stage.INDEXING) {
                reached(0, -1);
            }
        }

        @Override
        public boolean reached(long done, long total) {
            isPaused.countDown();
            try {
                goesOn.await();
                return true;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static Map<String, Long> files(Path folder) throws Exception {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.size(file));
            }
        }
        return files;
    }
}
