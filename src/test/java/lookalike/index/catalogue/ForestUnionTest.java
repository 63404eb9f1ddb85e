package lookalike.index.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.KeyedRows;
import lookalike.index.ExactIndex;
import lookalike.index.Neighbour;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestBuilder;
import lookalike.index.forest.ForestParameters;
import lookalike.index.forest.RecallTarget;
import lookalike.index.forest.SearchParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Forests of parts, searched as one,")
class ForestUnionTest {

    private static final int ROWS = 300;
    private static final int DIMENSION = 8;
    private static final SearchParameters ALL = SearchParameters.of(ROWS, 10);

    @TempDir
    private Path folder;
    private FeatureMatrix matrix;

    @BeforeEach
    void draw() {
        Random random = new Random(11);
        matrix = FeatureMatrix.of(IntStream.range(0, ROWS).mapToObj(_ -> {
            float[] numbers = new float[DIMENSION];
            for (int d = 0; d < DIMENSION; d++) {
                numbers[d] = (float) random.nextGaussian();
            }
            return new Feature(numbers);
        }).toList(), DIMENSION);
    }

    @AfterEach
    void close() {
        matrix.close();
    }

    private static Map<String, Integer> keys(int from, int to) {
        Map<String, Integer> keys = new HashMap<>();
        IntStream.range(from, to).forEach(row -> keys.put("%064x".formatted(row), row));
        return keys;
    }

    private Path grown(int from, int to) throws Exception {
        Path place = folder.resolve(from + "-" + to + ".forest");
        new ForestBuilder(ForestParameters.USUAL.with(2, 1, 1), RecallTarget.USUAL, place, Progress.UNWATCHED)
                .of(matrix.vectors(), keys(from, to), "test");
        return place;
    }

    /** Of rows 0 to 139 and 100 to 199, of which those from {@code from} on are there still. */
    private DeltaIndex opened(int from) throws Exception {
        KeyedRows rows = KeyedRows.of(keys(from, ROWS));
        return new DeltaIndex(folder.resolve("list"), List.of(
                Forest.open(grown(0, 140), matrix.vectors(), rows, "test"),
                Forest.open(grown(100, 200), matrix.vectors(), rows, "test")), matrix, rows);
    }

    @Test
    @DisplayName("find what exact search finds among all rows, those of both once and those of none as well")
    void findAll() throws Exception {
        ExactIndex exact = new ExactIndex(matrix);
        try (DeltaIndex forests = opened(20)) {
            BitSet there = new BitSet();
            there.set(20, ROWS);
            BitSet even = new BitSet();
            IntStream.range(10, ROWS / 2).forEach(each -> even.set(2 * each));
            for (int row = 0; row < ROWS; row += 7) {
                Feature query = matrix.row(row);
                List<Neighbour> found = forests.nearest(query, 10, ALL, null);
                assertEquals(items(exact.nearest(query, 10, there)), items(found));
                assertEquals(items(exact.nearest(query, 10, even)), items(forests.nearest(query, 10, ALL, even)));
                assertEquals(items(found).subList(0, 1), items(forests.nearest(query, 1, null)));
            }
            BitSet none = new BitSet();
            assertEquals(List.of(), forests.nearest(matrix.row(3), 5, none));
        }
    }

    @Test
    @DisplayName("count what was added to all and removed from each since they were grown")
    void count() throws Exception {
        try (DeltaIndex forests = opened(20)) {
            ForestUnion union = forests.forests();
            assertEquals(2, union.forests().size());
            assertEquals(240, union.items());
            assertEquals(100, union.added().cardinality());
            assertEquals(200, union.added().nextSetBit(0));
            assertEquals(120 / 240.0, union.share(), 1e-9);
            assertTrue(union.isForestDue());
            assertEquals(Files.size(grown(0, 140)) + Files.size(grown(100, 200)), forests.bytes());
            assertEquals(ROWS, forests.size());
            assertEquals(DIMENSION, forests.dimension());
            assertEquals(folder.resolve("list"), forests.file());
        }
    }

    @Test
    @DisplayName("are due to be grown anew when more than a tenth has changed, and not before")
    void due() throws Exception {
        Path place = grown(0, 200);
        for (int last : new int[] {220, 221}) {
            KeyedRows rows = KeyedRows.of(keys(0, last));
            try (DeltaIndex forest = new DeltaIndex(place,
                    List.of(Forest.open(place, matrix.vectors(), rows, "test")), matrix, rows)) {
                assertEquals(last == 221, forest.forests().isForestDue());
            }
        }
    }

    @Test
    @DisplayName("can be asked one by one, and each gives its own rows only")
    void oneByOne() throws Exception {
        try (DeltaIndex forests = opened(0)) {
            float[] query = matrix.row(5).values();
            assertEquals(5, forests.forests().nearestIn(0, query, 3, null, null).getFirst().item());
            List<Integer> second = items(forests.forests().nearestIn(1, query, 3, null, null));
            assertEquals(3, second.size());
            assertTrue(second.stream().allMatch(row -> row >= 100 && row < 200), second::toString);
            BitSet one = new BitSet();
            one.set(150);
            assertEquals(List.of(150), items(forests.forests().nearestIn(1, query, 3, null, one)));
        }
    }

    @Test
    @DisplayName("have the recall of each in the measure of its items, and are verified each")
    void recall() throws Exception {
        try (DeltaIndex forests = opened(0)) {
            double first = forests.descriptions().get(0).recall();
            double second = forests.descriptions().get(1).recall();
            assertEquals((140 * first + 100 * second) / 240, forests.recall(), 1e-9);
            assertTrue(forests.recall() > 0.9, "recall " + forests.recall());
            assertEquals(forests.descriptions().getFirst().recallAt(), forests.recallAt());
            assertEquals(2, forests.verify(Progress.UNWATCHED).size());
            IndexDecision decision = IndexSelector.measure(forests, matrix, forests.bytes());
            assertEquals(IndexDecision.Reason.FEW_ITEMS, decision.reason());
            assertTrue(decision.recall() > 0.9 && decision.recall() <= 1, "measured " + decision.recall());
        }
    }

    @Test
    @DisplayName("that found nothing that is right would have a recall of 0")
    void withoutRecall() throws Exception {
        KeyedRows rows = KeyedRows.of(keys(250, ROWS));
        Path place = grown(0, 140);
        try (DeltaIndex forests = new DeltaIndex(place, List.of(
                Forest.open(place, matrix.vectors(), rows, "test"), Forest.open(place, matrix.vectors(), rows, "test")),
                matrix, KeyedRows.of(Map.of()))) {
            assertEquals(0, IndexSelector.measure(forests, matrix, 1).recall());
            assertEquals(280, forests.forests().items());
        }
    }

    @Test
    @DisplayName("are closed together")
    void closeTogether() throws Exception {
        DeltaIndex forests = opened(0);
        forests.close();
        for (Forest forest : forests.forests().forests()) {
            assertThrows(IllegalStateException.class, () -> forest.verify(Progress.UNWATCHED));
        }
        assertFalse(forests.forests().forests().isEmpty());
    }

    private static List<Integer> items(List<Neighbour> found) {
        return found.stream().map(Neighbour::item).toList();
    }
}
