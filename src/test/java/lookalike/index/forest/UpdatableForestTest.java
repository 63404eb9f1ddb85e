package lookalike.index.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.vector.VectorException;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A forest whose items come and go")
class UpdatableForestTest {

    private static final ForestParameters RECIPE = new ForestParameters(3, 16, 12, 24, 200, 7, 2);
    private static final int DIMENSION = 30;
    private static final SearchParameters ALL = SearchParameters.of(1000, 10);

    @TempDir
    private Path folder;
    private final VectorRows rows = ClusteredVectors.clustered(700, DIMENSION, 8, 3);

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("answers as a fresh one of what is there: changed, opened again, merged, and changed once more")
    void likeFresh(Metric metric) throws Exception {
        grow(metric, 500);
        BitSet there = new BitSet();
        there.set(0, 500);
        try (UpdatableForest forest = UpdatableForest.open(place())) {
            assertEquals(500, forest.add(part(500, 600)));
            there.set(500, 600);
            int[] gone = new Random(5).ints(80, 0, 600).distinct().toArray();
            forest.remove(gone);
            IntStream.of(gone).forEach(there::clear);
            assertAnswers(metric, there, forest);
        }
        try (UpdatableForest forest = UpdatableForest.open(place())) {
            assertAnswers(metric, there, forest);
            assertTrue(forest.isMergeDue());
            forest.merge(2, Progress.UNWATCHED);
            assertFalse(forest.isMergeDue());
            assertEquals(there.cardinality(), forest.description().items());
            assertAnswers(metric, there, forest);
            assertEquals(600, forest.add(part(600, 700)));
            there.set(600, 700);
            forest.remove(650, there.nextSetBit(0));
            there.clear(650);
            there.clear(there.nextSetBit(0));
            assertAnswers(metric, there, forest);
        }
        try (UpdatableForest forest = UpdatableForest.open(place())) {
            assertAnswers(metric, there, forest);
        }
    }

    private void assertAnswers(Metric metric, BitSet there, UpdatableForest forest) {
        assertEquals(there.cardinality(), forest.size());
        Random random = new Random(6);
        for (int round = 0; round < 20; round++) {
            float[] query = rows.row(random.nextInt(rows.count()));
            query[1] += 0.2f;
            BitSet among = null;
            BitSet wanted = (BitSet) there.clone();
            if (round % 2 == 1) {
                among = new BitSet();
                random.ints(200, 0, rows.count()).forEach(among::set);
                wanted.and(among);
            }
            assertEquals(ReferenceSearch.nearest(rows, metric, query, 10, wanted).stream()
                    .map(Neighbour::item).toList(),
                    forest.nearest(query, 10, ALL, among).stream().map(Neighbour::item).toList());
        }
    }

    @Test
    @DisplayName("merged has the bytes of one that was grown of the same items on any number of threads")
    void deterministic() throws Exception {
        byte[][] merged = new byte[2][];
        for (int round = 0; round < 2; round++) {
            grow(Metric.ANGULAR, 400);
            try (UpdatableForest forest = UpdatableForest.open(place())) {
                forest.add(part(400, 450));
                forest.remove(3, 449);
                forest.merge(1 + 2 * round, Progress.UNWATCHED);
            }
            merged[round] = Files.readAllBytes(place());
        }
        assertArrayEquals(merged[0], merged[1]);
    }

    @Test
    @DisplayName("gives no number twice, also when the last item is gone and a merge has forgotten it")
    void numbers() throws Exception {
        grow(Metric.ANGULAR, 50);
        try (UpdatableForest forest = UpdatableForest.open(place())) {
            forest.remove(49);
            forest.merge(1, Progress.UNWATCHED);
            assertEquals(50, forest.add(part(49, 50)));
            assertThrows(ForestException.NoSuchItem.class, () -> forest.remove(1, 49));
            assertEquals(50, forest.size());
            assertEquals(50, forest.nearest(rows.row(49), 1, ALL, null).getFirst().item());
            forest.remove(50);
            assertThrows(ForestException.NoSuchItem.class, () -> forest.remove(50));
            assertEquals(51, forest.add(part(49, 50)));
        }
    }

    @Test
    @DisplayName("of which all is removed finds nothing, and grows again from nothing")
    void empty() throws Exception {
        grow(Metric.DOT, 5);
        try (UpdatableForest forest = UpdatableForest.open(place())) {
            forest.remove(0, 1, 2, 3, 4);
            assertEquals(List.of(), forest.nearest(rows.row(0), 3, ALL, null));
            forest.merge(1, Progress.UNWATCHED);
            assertEquals(List.of(), forest.nearest(rows.row(0), 3, ALL, null));
            forest.add(part(5, 7));
            assertEquals(2, forest.nearest(rows.row(0), 3, ALL, null).size());
        }
    }

    @Test
    @DisplayName("answers while it is merged")
    void meanwhile() throws Exception {
        grow(Metric.ANGULAR, 600);
        AtomicInteger answers = new AtomicInteger();
        try (UpdatableForest forest = UpdatableForest.open(place())) {
            forest.add(part(600, 700));
            float[] query = rows.row(650);
            forest.merge(1, (_, _) -> {
                assertEquals(650, forest.nearest(query, 1, ALL, null).getFirst().item());
                answers.incrementAndGet();
                return true;
            });
            assertEquals(650, forest.nearest(query, 1, ALL, null).getFirst().item());
        }
        assertTrue(answers.get() > 2, "asked " + answers);
    }

    @Test
    @DisplayName("stays as it was if a merge is cancelled, if items are no numbers, or are of another dimension")
    void unchanged() throws Exception {
        grow(Metric.ANGULAR, 100);
        try (UpdatableForest forest = UpdatableForest.open(place())) {
            forest.add(part(100, 130));
            assertThrows(CancellationException.class, () -> forest.merge(1, (_, _) -> false));
            assertThrows(VectorException.NotFinite.class,
                    () -> forest.add(ClusteredVectors.of(new float[DIMENSION], nan())));
            assertThrows(ForestException.OtherDimension.class, () -> forest.add(ClusteredVectors.of(new float[3])));
            assertEquals(130, forest.size());
        }
        try (UpdatableForest forest = UpdatableForest.open(place()); var files = Files.list(folder)) {
            assertEquals(130, forest.size());
            assertEquals(2, files.count());
        }
    }

    @Test
    @DisplayName("refuses damaged changes, and ignores those of an earlier forest")
    void damaged() throws Exception {
        grow(Metric.ANGULAR, 100);
        try (UpdatableForest forest = UpdatableForest.open(place())) {
            forest.remove(7);
        }
        Path changes = folder.resolve("items.forest.changes");
        byte[] whole = Files.readAllBytes(changes);
        byte[] bent = whole.clone();
        bent[bent.length / 2] ^= 4;
        Files.write(changes, bent);
        assertThrows(ForestException.Damaged.class, () -> UpdatableForest.open(place()));
        grow(Metric.ANGULAR, 90);
        assertTrue(Files.notExists(changes));
        Files.write(changes, whole);
        try (UpdatableForest forest = UpdatableForest.open(place())) {
            assertEquals(90, forest.size());
        }
    }

    private static float[] nan() {
        float[] vector = new float[DIMENSION];
        vector[4] = Float.NaN;
        return vector;
    }

    private Path place() {
        return folder.resolve("items.forest");
    }

    private VectorRows part(int from, int to) {
        return new VectorRows(rows.values().asSlice(rows.offset(from), 4L * DIMENSION * (to - from)), to - from,
                DIMENSION);
    }

    private void grow(Metric metric, int items) throws Exception {
        new ForestBuilder(RECIPE, RecallTarget.USUAL, place(), Progress.UNWATCHED).of(part(0, items), metric);
    }
}
