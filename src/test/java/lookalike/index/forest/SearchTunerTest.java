package lookalike.index.forest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lookalike.Progress;
import lookalike.features.KeyedRows;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.vector.RankedKey;
import lookalike.vector.ScalarKernel;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The effort of searches in a forest")
class SearchTunerTest {

    /** As many as are asked about, so that each is. */
    private static final int ITEMS = 190;
    private static final int K = 4;

    @TempDir
    private Path folder;

    private Forest grown(int items, Metric metric) throws Exception {
        // Lists so short that little is found with little effort.
        Path place = folder.resolve(items + ".forest");
        new ForestBuilder(new ForestParameters(3, 4, 4, 16, 6, 7, 1), RecallTarget.USUAL, place, Progress.UNWATCHED)
                .of(ClusteredVectors.clustered(items, 30, 40, 5), metric);
        return Forest.open(place);
    }

    private static SearchTuner.Result tuned(Forest forest, double recall, int k) {
        return new SearchTuner(forest.parts(), new ScalarKernel(), 3).tune(new RecallTarget(recall, k));
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("comes with the recall that it has for queries with every item, that item being absent")
    void recall(Metric metric) throws Exception {
        VectorRows rows = ClusteredVectors.clustered(ITEMS, 30, 40, 5);
        try (Forest forest = grown(ITEMS, metric)) {
            SearchTuner.Result result = tuned(forest, 0.01, K);
            assertEquals(SearchParameters.of(10, K), result.searchParameters());
            ForestSearcher search = new ForestSearcher(forest.parts(), new ScalarKernel());
            double found = 0;
            for (int item = 0; item < ITEMS; item++) {
                int query = item;
                List<Integer> truth = ReferenceSearch.nearest(rows, metric, rows.row(item), K + 1, null).stream()
                        .map(Neighbour::item).filter(other -> other != query).limit(K).toList();
                Set<Integer> answer = LongStream.of(search.nearest(forest.parts().embedding().query(
                        forest.parts().vectors(), item), K, result.searchParameters(), null, item))
                        .mapToObj(RankedKey::number).collect(Collectors.toSet());
                assertFalse(answer.contains(item));
                found += truth.stream().filter(answer::contains).count() / (double) K;
            }
            assertEquals(found / ITEMS, result.recall(), 1e-9);
        }
    }

    @Test
    @DisplayName("rises until the recall is reached, or all items are kept")
    void rises() throws Exception {
        try (Forest forest = grown(500, Metric.ANGULAR)) {
            double least = tuned(forest, 0.01, 5).recall();
            assertTrue(least < 0.99, "nothing to be gained: " + least);
            assertEquals(10, tuned(forest, least, 5).searchParameters().kept());
            SearchTuner.Result better = tuned(forest, Math.nextUp(least), 5);
            assertTrue(better.searchParameters().kept() > 10);
            assertTrue(better.recall() > least);
            assertEquals(24, tuned(forest, 0.01, 20).searchParameters().kept(), "no less than are wanted");
            assertEquals(1, tuned(forest, 1, 5).recall(), 1e-9);
        }
    }

    @Test
    @DisplayName("is the least of all where there are no items to ask with, and the recall then is unknown")
    void withoutItems() throws Exception {
        for (int items : new int[] {0, 1}) {
            try (Forest forest = grown(items, Metric.EUCLIDEAN)) {
                SearchTuner.Result result = tuned(forest, 0.98, 5);
                assertEquals(SearchParameters.of(10, 5), result.searchParameters());
                assertTrue(Double.isNaN(result.recall()));
            }
        }
        for (int items : new int[] {2, 6, 10}) {
            try (Forest forest = grown(items, Metric.EUCLIDEAN)) {
                assertEquals(1, tuned(forest, 0.98, 5).recall(), 1e-9, "all items are compared");
            }
        }
    }

    @Test
    @DisplayName("tuned again is kept in the file, with the number of trees that it needs and no tree more")
    void tunedAgain() throws Exception {
        grown(300, Metric.ANGULAR).close();
        Path place = folder.resolve("300.forest");
        ForestDescription said = ForestBuilder.tune(place, new RecallTarget(0.9, 6));
        try (Forest forest = Forest.open(place); var files = Files.list(folder)) {
            assertEquals(said.searchParameters(), forest.description().searchParameters());
            assertEquals(0.9, forest.description().recallTarget().recall());
            assertEquals(6, forest.description().recallAt());
            assertTrue(said.recall() >= 0.9, "said " + said.recall());
            int trees = forest.description().parameters().trees();
            assertEquals(IntStream.range(0, trees).mapToObj(tree -> "tree-" + tree).collect(Collectors.toSet()),
                    forest.sections().keySet().stream().filter(name -> name.startsWith("tree"))
                            .collect(Collectors.toSet()));
            assertEquals(trees, forest.parts().trees().size());
            assertEquals(1, files.count());
        }
    }

    @Test
    @DisplayName("is tuned of a forest whose vectors are kept elsewhere, too")
    void keyed() throws Exception {
        VectorRows rows = new Embedding(Metric.ANGULAR, 12)
                .items(ClusteredVectors.clustered(80, 12, 6, 3), Arena.ofAuto());
        Map<String, Integer> rowOfKey = new HashMap<>();
        IntStream.range(0, 80).forEach(row -> rowOfKey.put("%064x".formatted(99 - row), row));
        Path place = folder.resolve("keyed.forest");
        new ForestBuilder(ForestParameters.USUAL, RecallTarget.USUAL, place, Progress.UNWATCHED)
                .of(rows, rowOfKey, "a model");
        ForestDescription said = ForestBuilder.tune(place, rows, KeyedRows.of(rowOfKey), "a model",
                new RecallTarget(0.95, 3));
        assertTrue(said.recall() >= 0.95, "said " + said.recall());
        assertEquals(3, said.recallAt());
        assertThrows(ForestException.OtherFeatures.class, () -> ForestBuilder.tune(place, rows,
                KeyedRows.of(rowOfKey), "another model", RecallTarget.USUAL));
    }

    @ParameterizedTest(name = "{0} trees, leaves of {1}, lists of {2}, to {3}, {4} met, {6} threads")
    @CsvSource({"0,1,4,1,1,5,1", "1,0,4,1,1,5,1", "1,1,3,1,1,5,1", "1,1,4,0,1,5,1", "1,1,4,1,0,5,1", "1,1,4,1,1,5,0"})
    @DisplayName("and the parameters of a forest are at least 1, of lists at least 4")
    void parameters(int trees, int leaf, int list, int projected, int met, long seed, int threads) {
        assertThrows(IllegalArgumentException.class,
                () -> new ForestParameters(trees, leaf, list, projected, met, seed, threads));
        ForestParameters least = new ForestParameters(1, 1, 4, 1, 1, seed, 1);
        assertEquals(new ForestParameters(2, 1, 4, 1, 1, 9, 3), least.with(2, 9, 3));
        assertEquals(1, least.with(2, 9, 3).onOneThread().threads());
        assertEquals(128, ForestParameters.USUAL.pointDimension(192));
        assertEquals(191, ForestParameters.USUAL.pointDimension(191));
    }

    @Test
    @DisplayName("is at least 1 in each of its numbers, and keeps and ranks as many as are wanted")
    void efforts() {
        for (int[] some : new int[][] {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}}) {
            assertThrows(IllegalArgumentException.class, () -> new SearchParameters(some[0], some[1], some[2]));
        }
        assertEquals(new SearchParameters(120, 50, 50), SearchParameters.of(50, 5));
        assertEquals(new SearchParameters(120, 500, 128), SearchParameters.of(500, 5));
        assertEquals(new SearchParameters(120, 300, 300), SearchParameters.of(7, 300));
        for (double recall : new double[] {0, -1, 1.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new RecallTarget(recall, 1));
        }
        assertThrows(IllegalArgumentException.class, () -> new RecallTarget(1, 0));
    }

    @Test
    @DisplayName("is part of a description, which is refused without one of its parts")
    void descriptions() throws Exception {
        ForestParameters grown = ForestParameters.USUAL;
        SearchParameters effort = SearchParameters.of(10, 5);
        Map<String, long[]> places = Map.of();
        new ForestDescription("dot", 1, 0, "c", "", grown, effort, 1, 5, 1, places).requireComplete();
        for (ForestDescription each : List.of(
                new ForestDescription(null, 1, 0, "c", "", grown, effort, 1, 5, 1, places),
                new ForestDescription("dot", 0, 0, "c", "", grown, effort, 1, 5, 1, places),
                new ForestDescription("dot", 1, -1, "c", "", grown, effort, 1, 5, 1, places),
                new ForestDescription("dot", 1, 0, null, "", grown, effort, 1, 5, 1, places),
                new ForestDescription("dot", 1, 0, "c", null, grown, effort, 1, 5, 1, places),
                new ForestDescription("dot", 1, 0, "c", "", null, effort, 1, 5, 1, places),
                new ForestDescription("dot", 1, 0, "c", "", grown, null, 1, 5, 1, places),
                new ForestDescription("dot", 1, 0, "c", "", grown, effort, 1, 5, 1, null))) {
            assertThrows(IOException.class, each::requireComplete, each.toString());
        }
    }
}
