package lookalike.index.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lookalike.Progress;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.index.Neighbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What answers a catalogue's queries")
class CatalogueIndexTest {

    private static final int PICTURES = 60;
    private static final int OPENINGS = 10;

    @TempDir
    private Path folder;
    private DrawnCatalogue drawn;

    @BeforeEach
    void drawPictures() throws Exception {
        drawn = DrawnCatalogue.in(folder, PICTURES);
        bringUpToDate();
    }

    @Test
    @DisplayName("is decided when the forest is grown: exact search for a few items")
    void isDecidedOnce() throws Exception {
        IndexDecision decision = info(IndexChoice.AS_STORED);
        assertEquals(IndexChoice.EXACT, decision.search());
        assertEquals(IndexDecision.Reason.FEW_ITEMS, decision.reason());
        assertEquals(PICTURES, decision.items());
        assertTrue(decision.recall() >= 0.95 && decision.recallAt() == 5, decision.toString());
    }

    @ParameterizedTest
    @EnumSource(value = IndexChoice.class, names = {"EXACT", "FOREST"})
    @DisplayName("is the same each of ten times that it is opened, and so are the answers")
    void isTheSameEachTime(IndexChoice search) throws Exception {
        store(info(IndexChoice.AS_STORED).with(search, IndexDecision.Reason.MEASURED));
        List<List<Neighbour>> first = answers(IndexChoice.AS_STORED);
        for (int opening = 1; opening < OPENINGS; opening++) {
            assertEquals(search, info(IndexChoice.AS_STORED).search());
            assertEquals(first, answers(IndexChoice.AS_STORED));
        }
        assertEquals(first, answers(search));
    }

    @ParameterizedTest
    @EnumSource(value = IndexChoice.class, names = {"EXACT", "FOREST"})
    @DisplayName("is what the caller asks for, whatever is stored")
    void canBeRequested(IndexChoice search) throws Exception {
        IndexDecision decision = info(search);
        assertEquals(search, decision.search());
        assertEquals(IndexDecision.Reason.REQUESTED, decision.reason());
        try (FeatureSnapshot cache = drawn.cache(); FeatureMatrix matrix = cache.matrix();
                CatalogueIndex index = open(cache, matrix, search)) {
            assertEquals(search == IndexChoice.FOREST, index.forest().isPresent());
            assertEquals(7, index.nearest(matrix.row(7), 1).getFirst().item());
        }
    }

    @Test
    @DisplayName("stays when the catalogue is brought up to date and nothing has changed")
    void survivesARefresh() throws Exception {
        Map<Path, byte[]> before = content();
        assertFalse(bringUpToDate());
        assertSame(before, content());
    }

    @Test
    @DisplayName("is decided anew with a new forest, and the old decision goes with the old forest")
    void goesWithTheForest() throws Exception {
        List<Path> before = drawn.files(IndexDecision.ENDING);
        for (int i = PICTURES; i < PICTURES + 10; i++) {
            drawn.draw(i);
        }
        drawn.index();
        assertTrue(bringUpToDate());
        assertEquals(1, before.size());
        assertEquals(1, drawn.files(IndexDecision.ENDING).size());
        assertFalse(before.equals(drawn.files(IndexDecision.ENDING)));
        assertEquals(PICTURES + 10, info(IndexChoice.AS_STORED).items());
    }

    @Test
    @DisplayName("goes by the number of items where nothing is stored, and reading stores nothing")
    void goesBySize() throws Exception {
        Files.delete(drawn.files(IndexDecision.ENDING).getFirst());
        Map<Path, byte[]> before = content();
        IndexDecision decision = info(IndexChoice.AS_STORED);
        assertEquals(IndexDecision.Reason.BY_SIZE, decision.reason());
        assertEquals(IndexChoice.EXACT, decision.search());
        assertEquals(answers(IndexChoice.EXACT), answers(IndexChoice.AS_STORED));
        assertSame(before, content());
        assertFalse(bringUpToDate());
        assertEquals(IndexDecision.Reason.FEW_ITEMS, info(IndexChoice.AS_STORED).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[1]", "{\"version\": 2}",
        "{\"version\": 1, \"search\": \"SOMETHING\", \"reason\": \"MEASURED\"}",
        "{\"version\": 1, \"search\": \"FOREST\", \"reason\": \"MEASURED\", \"forestBytes\": 1}"})
    @DisplayName("goes by the number of items where what is stored is damaged or of another forest")
    void passesOverDamage(String content) throws Exception {
        Files.writeString(drawn.files(IndexDecision.ENDING).getFirst(), content);
        assertEquals(IndexDecision.Reason.BY_SIZE, info(IndexChoice.AS_STORED).reason());
    }

    @Test
    @DisplayName("is exact search where there is no forest that can be used, whatever the caller asks for")
    void needsAForest() throws Exception {
        Path forest = drawn.files(".forest").getFirst();
        byte[] bytes = Files.readAllBytes(forest);
        bytes[bytes.length / 2] ^= 8;
        Files.write(forest, bytes);
        List<ForestNotice> notices = new ArrayList<>();
        try (FeatureSnapshot cache = drawn.cache(); FeatureMatrix matrix = cache.matrix();
                CatalogueIndex index =
                        CatalogueIndex.open(new CatalogueForest(cache.featureRows()), matrix, IndexChoice.FOREST,
                                notices::add)) {
            assertEquals(IndexDecision.Reason.NO_FOREST, index.info().reason());
            assertEquals(IndexChoice.EXACT, index.info().search());
            assertEquals(7, index.nearest(matrix.row(7), 1).getFirst().item());
        }
        assertEquals(1, notices.size());
        Files.delete(forest);
        assertEquals(IndexDecision.Reason.NO_FOREST, info(IndexChoice.FOREST).reason());
    }

    private void store(IndexDecision decision) throws Exception {
        decision.write(drawn.files(".forest").getFirst());
    }

    private boolean bringUpToDate() throws Exception {
        try (FeatureWriter writer = drawn.writer()) {
            return new CatalogueForestBuilder(writer).bringUpToDate(CatalogueIndexTest::unexpected, Progress.UNWATCHED);
        }
    }

    private IndexDecision info(IndexChoice choice) throws Exception {
        try (FeatureSnapshot cache = drawn.cache(); FeatureMatrix matrix = cache.matrix();
                CatalogueIndex index = open(cache, matrix, choice)) {
            assertEquals(index.info(),
                    CatalogueIndex.decision(new CatalogueForest(cache.featureRows()), matrix.rows(), choice));
            return index.info();
        }
    }

    private List<List<Neighbour>> answers(IndexChoice choice) throws Exception {
        try (FeatureSnapshot cache = drawn.cache(); FeatureMatrix matrix = cache.matrix();
                CatalogueIndex index = open(cache, matrix, choice)) {
            List<List<Neighbour>> answers = new ArrayList<>();
            for (int row = 0; row < matrix.rows(); row += 5) {
                answers.add(index.nearest(matrix.row(row), 5));
            }
            return answers;
        }
    }

    private static CatalogueIndex open(FeatureSnapshot cache, FeatureMatrix matrix, IndexChoice choice)
            throws Exception {
        return CatalogueIndex.open(new CatalogueForest(cache.featureRows()), matrix, choice,
                CatalogueIndexTest::unexpected);
    }

    private static void unexpected(ForestNotice notice) {
        throw new AssertionError(notice);
    }

    private Map<Path, byte[]> content() throws Exception {
        Map<Path, byte[]> content = new TreeMap<>();
        for (String ending : List.of(".forest", IndexDecision.ENDING)) {
            for (Path file : drawn.files(ending)) {
                content.put(file, Files.readAllBytes(file));
            }
        }
        return content;
    }

    private static void assertSame(Map<Path, byte[]> expected, Map<Path, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((file, bytes) -> assertArrayEquals(bytes, actual.get(file), file.toString()));
    }
}
