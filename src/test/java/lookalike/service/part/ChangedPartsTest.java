package lookalike.service.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.ProductMarks;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.ResNet50Model;
import lookalike.search.ProductFilter;
import lookalike.search.ProductSearcher;
import lookalike.service.AddRequest;
import lookalike.service.IndexRequest;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts are a copy, which each test may change. */
@Tag("scale")
@DisplayName("A catalogue in parts")
class ChangedPartsTest {

    private static final String PART = "parts/part-0";

    @TempDir
    private static Path root;
    private static CutCatalogue cut;

    @TempDir
    private Path other;
    private Path manifest;
    private PartCatalogues fresh;

    @BeforeAll
    static void cut() throws Exception {
        cut = CutCatalogue.in(root, 3);
    }

    @BeforeEach
    void copy() throws Exception {
        try (Stream<Path> files = Files.walk(cut.divided())) {
            for (Path file : files.toList()) {
                Path to = other.resolve("copy").resolve(cut.divided().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        manifest = other.resolve("copy").resolve(PartManifest.FILE);
        fresh = new PartCatalogues(new CatalogueRepository(new DataFolder(other.resolve("home"))));
    }

    private void add() throws Exception {
        fresh.add(manifest, Optional.empty(), false, JobMonitor.UNWATCHED).close();
    }

    private void nothingIsLeft() throws Exception {
        assertEquals(List.of(), fresh.repository().list());
        Path all = other.resolve("home/catalogues");
        assertEquals(List.of(), Files.exists(all) ? PartCatalogueTest.names(all) : List.of());
    }

    @Test
    @DisplayName("is refused with the name of the file that was damaged, cut short, taken away or put in")
    void damage() throws Exception {
        List<PartManifest.PartFile> files = PartManifest.read(manifest).parts().getFirst().files();
        assertTrue(files.size() > 8, files.toString());
        for (PartManifest.PartFile each : files) {
            Path file = manifest.resolveSibling(PART).resolve(each.name());
            byte[] sound = Files.readAllBytes(file);
            byte[] damaged = sound.clone();
            damaged[damaged.length / 2] ^= 4;
            Files.write(file, damaged);
            assertEquals(PART + "/" + each.name(),
                    assertThrows(PartException.Changed.class, this::add).details().get(1));
            Files.write(file, Arrays.copyOf(sound, sound.length - 1));
            assertThrows(PartException.Changed.class, this::add, each.name());
            Files.delete(file);
            assertEquals(PART + "/" + each.name(),
                    assertThrows(PartException.Missing.class, this::add).details().get(1));
            Files.write(file, sound);
        }
        for (String unlisted : List.of("catalogue-9.db", "features.db-journal")) {
            Path file = Files.writeString(manifest.resolveSibling(PART).resolve(unlisted), "x");
            assertEquals(PART + "/" + unlisted,
                    assertThrows(PartException.Unlisted.class, this::add).details().get(1));
            Files.delete(file);
        }
        nothingIsLeft();
        Files.writeString(manifest.resolveSibling(PART).resolve(".catalogue-1.db.crc"), "of another program");
        add();
    }

    @Test
    @DisplayName("leaves nothing of itself when it is stopped, at any moment")
    void cancelled() throws Exception {
        int steps = steps(Integer.MAX_VALUE);
        assertTrue(steps > 100, steps + " steps");
        fresh.repository().remove(CutCatalogue.NAME);
        for (int step = 0; step < steps; step += Math.max(1, steps / 5)) {
            int stopped = step;
            assertThrows(CancellationException.class, () -> steps(stopped));
            nothingIsLeft();
        }
        assertThrows(CancellationException.class, () -> steps(steps - 1));
        nothingIsLeft();
    }

    private int steps(int most) throws Exception {
        int[] steps = {0};
        fresh.add(manifest, Optional.empty(), false, new JobMonitor() {
            @Override
            public void stage(Stage stage, String subject) {
                assertEquals(CutCatalogue.NAME, subject);
            }

            @Override
            public boolean reached(long done, long total) {
                return ++steps[0] <= most;
            }
        }).close();
        return steps[0];
    }

    @Test
    @DisplayName("replaces the one of its name, stopped or not, and keeps what users said of its products")
    void again() throws Exception {
        add();
        Path folder = fresh.repository().folder(CutCatalogue.NAME);
        ProductMarks.change(folder, _ -> new ProductMarks(Set.of(), Set.of("p3")));
        assertThrows(CancellationException.class, () -> steps(150));
        try (Catalogue kept = fresh.repository().open(CutCatalogue.NAME)) {
            assertEquals(CutCatalogue.PRODUCTS, kept.size());
        }
        PartManifest said = PartManifest.read(manifest);
        List<PartManifest.Part> fewer = said.parts().subList(1, said.parts().size());
        new PartManifest(said.identity(), said.catalogue(), said.meta(), fewer).write(manifest.getParent());
        try (Catalogue changed = fresh.readAgain(fresh.repository().open(CutCatalogue.NAME),
                JobMonitor.UNWATCHED)) {
            assertEquals(CutCatalogue.PRODUCTS - said.parts().getFirst().products(), changed.size());
        }
        assertEquals(Set.of("p3"), ProductMarks.read(folder).hidden());
        assertEquals(List.of(CutCatalogue.NAME), PartCatalogueTest.names(other.resolve("home/catalogues")));
        try (Catalogue same = fresh.readAgain(fresh.repository().open(CutCatalogue.NAME), stopped())) {
            assertTrue(same.size() > 0, "nothing has changed, so nothing is read");
        }
    }

    private static JobMonitor stopped() {
        return new JobMonitor() {
            @Override
            public void stage(Stage stage, String subject) {}

            @Override
            public boolean reached(long done, long total) {
                return false;
            }
        };
    }

    @Test
    @DisplayName("takes no name of a catalogue from another place that is still there")
    void otherPlace() throws Exception {
        add();
        assertThrows(CatalogueException.NameTaken.class,
                () -> fresh.add(cut.manifest(), Optional.empty(), false, JobMonitor.UNWATCHED));
        fresh.add(cut.manifest(), Optional.of("Other shop"), false, JobMonitor.UNWATCHED).close();
        fresh.add(cut.manifest(), Optional.of(CutCatalogue.NAME), true, JobMonitor.UNWATCHED).close();
        assertEquals(List.of("Other shop", CutCatalogue.NAME), fresh.repository().list().stream()
                .map(each -> each.name()).sorted().toList());
    }

    @Test
    @DisplayName("whose pictures are elsewhere is searched, and indexing says where they are and keeps all")
    void elsewhere() throws Exception {
        PartManifest said = PartManifest.read(manifest);
        String place = "hdfs://cluster/shop";
        PartMeta remote = new PartMeta(said.meta().columns(), said.meta().table(), said.meta().mapping(), place,
                Optional.of(place + "/products.parquet"));
        new PartManifest(said.identity(), said.catalogue(), remote, said.parts()).write(manifest.getParent());
        DataFolder home = new DataFolder(other.resolve("home"));
        try (Services services = Services.of(home, new ResNet50Model(home), "1.2.3", (_, _) -> "evaluate")) {
            assertEquals(CutCatalogue.PRODUCTS, services.catalogues()
                    .add(AddRequest.of(manifest, said.meta().mapping()), JobMonitor.UNWATCHED)
                    .counts().products());
            Path folder = services.catalogues().folder(CutCatalogue.NAME);
            Map<Path, Long> before = lengths(folder);
            CatalogueException.PicturesElsewhere told = assertThrows(CatalogueException.PicturesElsewhere.class,
                    () -> services.catalogues().index(CutCatalogue.NAME, IndexRequest
                            .readAgain(NetworkChoice.FREE), JobMonitor.UNWATCHED));
            assertEquals(List.of(CutCatalogue.NAME, place), told.details());
            assertEquals(before, lengths(folder));
            assertThrows(CatalogueException.MadeOfParts.class, () -> services.catalogues()
                    .export(CutCatalogue.NAME, other.resolve("x.lookalike"), JobMonitor.UNWATCHED));
        }
        deleteAll(manifest.getParent());
        try (ProductSearcher searcher = ProductSearcher.open(fresh.repository().open(CutCatalogue.NAME),
                fresh.repository().folder(CutCatalogue.NAME), CutCatalogue.NETWORK)) {
            searcher.catalogue().checkLocation();
            assertEquals(10, searcher.find(PartCatalogueTest.photo(other), 10, ProductFilter.ALL).matches().size());
            assertThrows(CatalogueException.PicturesElsewhere.class, searcher.catalogue()::openImages);
        }
    }

    private static Map<Path, Long> lengths(Path folder) throws Exception {
        Map<Path, Long> lengths = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> !each.toString().endsWith(".lock")).toList()) {
                lengths.put(file, Files.size(file));
            }
        }
        return lengths;
    }

    private static void deleteAll(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
