package lookalike.index.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import lookalike.Progress;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.index.ExactIndex;
import lookalike.index.Neighbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The forest beside a catalogue's features")
class CatalogueForestTest {

    private static final int PICTURES = 300;

    @TempDir
    private Path folder;
    private DrawnCatalogue drawn;
    private final List<ForestNotice> notices = new ArrayList<>();

    @BeforeEach
    void drawPictures() throws Exception {
        drawn = DrawnCatalogue.in(folder, PICTURES);
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
            drawn.draw(i);
        }
        for (int i = 0; i < 10; i++) {
            Files.delete(drawn.picture(i));
        }
        drawn.index();
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
            drawn.draw(i);
        }
        drawn.index();
        assertTrue(bringUpToDate());
        assertEquals(1, forests().size());
        assertFalse(before.equals(forests()));
        asked((forest, exact, cache) -> assertEquals(0, forest.forests().share()));
    }

    @Test
    @DisplayName("that is damaged is reported and left unchanged by readers, and grown again by writers")
    void damaged() throws Exception {
        bringUpToDate();
        Path file = forests().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 8;
        Files.write(file, bytes);
        try (FeatureSnapshot cache = drawn.cache(); FeatureMatrix matrix = cache.matrix()) {
            assertTrue(new CatalogueForest(cache.featureRows()).open(matrix, notices::add).isEmpty());
        }
        assertEquals(List.of(file), notices.stream().map(notice -> notice.details().getFirst()).toList());
        assertEquals(List.of(file), forests());
        assertTrue(bringUpToDate());
        assertNotEquals(List.of(file), forests());
        assertEquals(1, forests().size());
        notices.clear();
        asked((forest, exact, cache) -> assertEquals(0, forest.forests().share()));
    }

    @Test
    @DisplayName("stopped while it grows leaves nothing behind")
    void cancelled() throws Exception {
        try (FeatureWriter writer = drawn.writer()) {
            assertThrows(CancellationException.class,
                    () -> new CatalogueForestBuilder(writer).bringUpToDate(notices::add, (_, _) -> false));
        }
        assertEquals(List.of(), forests());
    }

    /** Both ways of searching the same rows. */
    private record Exact(FeatureMatrix matrix, ExactIndex index) {}

    @FunctionalInterface
    private interface Questions {
        void ask(DeltaIndex forest, Exact exact, FeatureSnapshot cache) throws Exception;
    }

    private void asked(Questions questions) throws Exception {
        try (FeatureSnapshot cache = drawn.cache(); FeatureMatrix matrix = cache.matrix();
                DeltaIndex forest = new CatalogueForest(cache.featureRows()).open(matrix, notices::add).orElseThrow()) {
            questions.ask(forest, new Exact(matrix, new ExactIndex(matrix)), cache);
        }
        assertEquals(List.of(), notices);
    }

    private boolean bringUpToDate() throws Exception {
        try (FeatureWriter writer = drawn.writer()) {
            return new CatalogueForestBuilder(writer).bringUpToDate(notices::add, Progress.UNWATCHED);
        }
    }

    private List<Path> forests() throws Exception {
        return drawn.files(".forest");
    }

    private static List<Integer> rows(List<Neighbour> found) {
        return new ArrayList<>(found.stream().map(Neighbour::item).toList());
    }
}
