package lookalike.index.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.Indexing;
import lookalike.features.indexing.MeanColours;
import lookalike.image.TestPictures;
import lookalike.index.ExactIndex;
import lookalike.index.Neighbour;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The forest beside a catalogue's features")
class CatalogueForestTest {

    private static final int PICTURES = 300;

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();
    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void drawPictures() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < PICTURES; i++) {
            draw(i);
        }
        index();
    }

    @Test
    @DisplayName("is grown once, finds what exact search finds, and is not grown again while nothing changes")
    void growsOnce() throws Exception {
        assertTrue(bringUpToDate());
        assertFalse(bringUpToDate());
        assertEquals(1, forests().size());
        asked((forest, exact, cache) -> {
            double sum = 0;
            for (int row = 0; row < PICTURES; row++) {
                List<Integer> found = rows(forest.nearest(exact.matrix().row(row), 5));
                found.retainAll(rows(exact.index().nearest(exact.matrix().row(row), 5)));
                sum += found.size() / 5.0;
            }
            assertTrue(sum / PICTURES >= 0.95, "recall " + sum / PICTURES);
            assertTrue(forest.recall() >= 0.95, "said " + forest.recall());
        });
    }

    @Test
    @DisplayName("finds what was added and not what was removed without being grown anew, also behind a filter")
    void changes() throws Exception {
        bringUpToDate();
        for (int i = PICTURES; i < PICTURES + 10; i++) {
            draw(i);
        }
        for (int i = 0; i < 10; i++) {
            Files.delete(picture(i));
        }
        index();
        assertFalse(bringUpToDate());
        asked((forest, exact, cache) -> {
            Map<String, Integer> rows = cache.rows();
            BitSet there = new BitSet();
            rows.values().forEach(there::set);
            for (int i = PICTURES; i < PICTURES + 10; i++) {
                int row = rows.get(i + ".png");
                assertEquals(row, forest.nearest(exact.matrix().row(row), 5).getFirst().item());
                BitSet others = (BitSet) there.clone();
                others.clear(row);
                assertFalse(rows(forest.nearest(exact.matrix().row(row), 5, others)).contains(row));
            }
            for (int row = 0; row < exact.matrix().rows(); row++) {
                assertTrue(rows(forest.nearest(exact.matrix().row(row), 20)).stream().allMatch(there::get));
            }
        });
    }

    @Test
    @DisplayName("is grown anew once more than a tenth has changed, under a name of its own, and the old one goes")
    void grownAnew() throws Exception {
        bringUpToDate();
        List<Path> before = forests();
        for (int i = PICTURES; i < PICTURES + 40; i++) {
            draw(i);
        }
        index();
        assertTrue(bringUpToDate());
        assertEquals(1, forests().size());
        assertFalse(before.equals(forests()));
        asked((forest, exact, cache) -> assertEquals(0, forest.delta().share()));
    }

    @Test
    @DisplayName("that is damaged is told of and left where it is by who reads it, and grown again by who writes")
    void damaged() throws Exception {
        bringUpToDate();
        Path file = forests().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 8;
        Files.write(file, bytes);
        try (FeatureSnapshot cache = cache(); FeatureMatrix matrix = cache.matrix()) {
            assertTrue(new CatalogueForest(cache).open(matrix, notices::add).isEmpty());
        }
        assertEquals(1, notices.size());
        assertTrue(notices.getFirst().contains("is grown again"), notices.getFirst());
        assertEquals(List.of(file), forests());
        assertTrue(bringUpToDate());
        assertNotEquals(List.of(file), forests());
        assertEquals(1, forests().size());
    }

    @Test
    @DisplayName("stopped while it grows leaves nothing behind")
    void cancelled() throws Exception {
        try (FeatureWriter writer = writer()) {
            assertThrows(CancellationException.class,
                    () -> new CatalogueForestBuilder(writer).bringUpToDate(notices::add, (_, _) -> false));
        }
        assertEquals(List.of(), forests());
    }

    /** Both ways of searching the same rows. */
    private record Exact(FeatureMatrix matrix, ExactIndex index) { }

    @FunctionalInterface
    private interface Questions {
        void ask(DeltaIndex forest, Exact exact, FeatureSnapshot cache) throws Exception;
    }

    private void asked(Questions questions) throws Exception {
        try (FeatureSnapshot cache = cache(); FeatureMatrix matrix = cache.matrix();
                DeltaIndex forest = new CatalogueForest(cache).open(matrix, notices::add).orElseThrow()) {
            questions.ask(forest, new Exact(matrix, new ExactIndex(matrix)), cache);
        }
        assertEquals(List.of(), notices);
    }

    private boolean bringUpToDate() throws Exception {
        try (FeatureWriter writer = writer()) {
            return new CatalogueForestBuilder(writer).bringUpToDate(notices::add, Progress.UNWATCHED);
        }
    }

    private List<Path> forests() throws Exception {
        try (Stream<Path> files = Files.list(shelf().folder("shop"))) {
            return files.filter(file -> file.toString().endsWith(".forest")).toList();
        }
    }

    private static List<Integer> rows(List<Neighbour> found) {
        return new ArrayList<>(found.stream().map(Neighbour::item).toList());
    }

    private void index() throws Exception {
        try (Catalogue catalogue = shelf().add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"),
                        Progress.UNWATCHED); FeatureWriter writer = writer()) {
            new Indexing(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
        }
    }

    private FeatureSnapshot cache() throws Exception {
        return FeatureCache.openToRead(shelf().folder("shop"), network.identity());
    }

    private FeatureWriter writer() throws Exception {
        return FeatureCache.openToWrite(shelf().folder("shop"), network.identity());
    }

    private CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }

    private Path picture(int i) {
        return folder.resolve("shop/" + i + ".png");
    }

    /** Two colours one above the other, no two pictures alike. */
    private void draw(int i) throws Exception {
        var picture = TestPictures.plain(12, 12, new Color(i * 37 % 256, i * 91 % 256, i * 151 % 256));
        int other = new Color(i * 53 % 256, i * 29 % 256, i / 2 % 256).getRGB();
        IntStream.range(0, 12 * 6).forEach(at -> picture.setRGB(at % 12, at / 12, other));
        Files.write(picture(i), TestPictures.file(picture, "png"));
    }
}
