package lookalike.index.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.vector.VectorException;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A forest")
class ForestTest {

    private static final ForestParameters RECIPE = new ForestParameters(4, 16, 12, 24, 200, 7, 2);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} items of {1} numbers")
    @CsvSource({"2, 1", "17, 3", "300, 5", "1000, 24", "1500, 40", "900, 131"})
    @DisplayName("finds only items that exist, each once, nearest first, and as many as were asked for")
    void sound(int items, int dimension) throws Exception {
        VectorRows rows = ClusteredVectors.clustered(items, dimension, 10, items);
        try (Forest forest = grown(rows, RECIPE)) {
            Random random = new Random(3);
            for (int round = 0; round < 30; round++) {
                float[] query = random(random, dimension);
                int k = 1 + random.nextInt(20);
                List<Neighbour> found = forest.nearest(query, k, SearchParameters.of(1 + random.nextInt(50), k), null);
                assertEquals(Math.min(k, items), found.size());
                assertEquals(found.size(), found.stream().map(Neighbour::item).distinct().count());
                for (int i = 0; i < found.size(); i++) {
                    assertTrue(found.get(i).item() >= 0 && found.get(i).item() < items);
                    assertEquals(cosine(query, rows.row(found.get(i).item())), found.get(i).cosine(), 1e-5);
                    assertTrue(i == 0 || found.get(i - 1).cosine() >= found.get(i).cosine());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} items of {1} numbers")
    @CsvSource({"500, 8", "700, 50"})
    @DisplayName("with a search_k of all items answers as exact search does, also behind a filter")
    void exact(int items, int dimension) throws Exception {
        VectorRows rows = ClusteredVectors.clustered(items, dimension, 5, 1);
        try (Forest forest = grown(rows, RECIPE)) {
            Random random = new Random(4);
            for (int round = 0; round < 20; round++) {
                float[] query = random(random, dimension);
                BitSet among = round % 2 == 0 ? null : every(1 + random.nextInt(9), items);
                assertEquals(nearest(rows, query, 10, among),
                        items(forest.nearest(query, 10, SearchParameters.of(items, 10), among)));
            }
        }
    }

    @Tag("scale")
    @Test
    @DisplayName("of the same vectors and seed has the same bytes on 1, 2 and 7 threads; of another seed others")
    void deterministic() throws Exception {
        VectorRows rows = ClusteredVectors.clustered(2000, 40, 20, 2);
        byte[] once = bytes(rows, RECIPE.with(5, 11, 1));
        assertArrayEquals(once, bytes(rows, RECIPE.with(5, 11, 2)));
        assertArrayEquals(once, bytes(rows, RECIPE.with(5, 11, 7)));
        assertTrue(!java.util.Arrays.equals(once, bytes(rows, RECIPE.with(5, 12, 1))));
    }

    @Tag("scale")
    @Test
    @DisplayName("tuned while it grew finds what it was tuned to, of queries that are none of its items")
    void recall() throws Exception {
        VectorRows all = ClusteredVectors.clustered(5200, 64, 200, 5);
        VectorRows rows = new VectorRows(all.values().asSlice(0, 4L * 5000 * 64), 5000, 64);
        try (Forest forest = grown(rows, RECIPE)) {
            assertTrue(forest.description().recall() >= 0.98, "said " + forest.description().recall());
            SearchParameters effort = forest.description().searchParameters();
            assertTrue(effort.kept() < 1000, effort.toString());
            double recall = IntStream.range(5000, 5200).mapToDouble(query -> {
                List<Integer> truth = nearest(rows, all.row(query), 5, null);
                return share(truth, items(forest.nearest(all.row(query), 5, effort, null)));
            }).average().orElseThrow();
            assertTrue(recall >= 0.97, "found " + recall);
        }
    }

    @Tag("scale")
    @ParameterizedTest(name = "{0} in a thousand pass")
    @ValueSource(ints = {1000, 900, 500, 200, 100, 50, 20, 10, 5, 2, 1})
    @DisplayName("filters inside the search: nothing leaks, k are found where there are k, recall stays above .95")
    void filters(int thousandths) throws Exception {
        int items = 8000;
        VectorRows all = ClusteredVectors.clustered(items + 60, 32, 100, 6);
        VectorRows rows = new VectorRows(all.values().asSlice(0, 4L * items * 32), items, 32);
        BitSet among = new BitSet();
        new Random(8).ints(0, items).distinct().limit(items * (long) thousandths / 1000).forEach(among::set);
        try (Forest forest = grown(rows, RECIPE)) {
            SearchParameters effort = SearchParameters.of(60, 10);
            double sum = 0;
            for (int query = items; query < items + 60; query++) {
                List<Integer> found = items(forest.nearest(all.row(query), 10, effort, among));
                assertEquals(Math.min(10, among.cardinality()), found.size());
                assertTrue(found.stream().allMatch(among::get), "leaked");
                sum += share(nearest(rows, all.row(query), 10, among), found);
            }
            assertTrue(sum / 60 >= 0.95, "recall " + sum / 60);
        }
    }

    @Test
    @DisplayName("of no items finds nothing, of one item that one; a filter that nothing passes finds nothing")
    void few() throws Exception {
        try (Forest none = grown(ClusteredVectors.of(), RECIPE)) {
            assertEquals(List.of(), none.nearest(new float[4], 3, SearchParameters.of(10, 3), null));
        }
        try (Forest one = grown(ClusteredVectors.of(new float[] {3, 4}), RECIPE)) {
            assertEquals(List.of(0), items(one.nearest(new float[] {1, 0}, 3, SearchParameters.of(10, 3), null)));
            assertEquals(0.6, one.nearest(new float[] {5, 0}, 1, SearchParameters.of(1, 1), null).getFirst().cosine(),
                    1e-6);
            assertEquals(List.of(), one.nearest(new float[] {1, 0}, 3, SearchParameters.of(10, 3), new BitSet()));
        }
    }

    @Test
    @DisplayName("of items that are all alike, or all 0, still finds as many as were asked for")
    void alike() throws Exception {
        for (float value : new float[] {0, 1}) {
            float[][] rows = new float[500][40];
            for (float[] row : rows) {
                java.util.Arrays.fill(row, value);
            }
            try (Forest forest = grown(ClusteredVectors.of(rows), RECIPE)) {
                List<Neighbour> found = forest.nearest(rows[0], 7, SearchParameters.of(20, 7), null);
                assertEquals(7, found.stream().map(Neighbour::item).distinct().count());
                assertEquals(value, found.getFirst().cosine(), 1e-5);
            }
        }
    }

    @Test
    @DisplayName("refuses an item that is no number by its number, and queries of another dimension")
    void refuses() throws Exception {
        VectorRows rows = ClusteredVectors.of(new float[] {1, 2}, new float[] {Float.NaN, 1});
        var problem = assertThrows(VectorException.NotFinite.class, () -> grown(rows, RECIPE));
        assertEquals(1, problem.number());
        assertTrue(Files.notExists(place()));
        try (Forest forest = grown(ClusteredVectors.of(new float[] {1, 2}), RECIPE)) {
            assertThrows(IllegalArgumentException.class,
                    () -> forest.nearest(new float[3], 1, SearchParameters.of(1, 1), null));
        }
    }

    @Test
    @DisplayName("is not written when cancelled, and the existing file stays")
    void cancelled() throws Exception {
        grown(ClusteredVectors.clustered(300, 8, 4, 1), RECIPE).close();
        byte[] before = Files.readAllBytes(place());
        Progress until = (done, total) -> done < total / 2;
        assertThrows(CancellationException.class, () -> new ForestBuilder(RECIPE, RecallTarget.USUAL, place(),
                until).of(ClusteredVectors.clustered(900, 8, 4, 2), Metric.ANGULAR));
        assertArrayEquals(before, Files.readAllBytes(place()));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    @DisplayName("goes on answering while a new one takes its place")
    void swapped() throws Exception {
        VectorRows rows = ClusteredVectors.clustered(600, 16, 6, 1);
        try (Forest old = grown(rows, RECIPE)) {
            List<Neighbour> before = old.nearest(rows.row(5), 10, SearchParameters.of(40, 10), null);
            grown(ClusteredVectors.clustered(50, 16, 6, 2), RECIPE).close();
            assertEquals(before, old.nearest(rows.row(5), 10, SearchParameters.of(40, 10), null));
        }
        try (Forest fresh = Forest.open(place())) {
            assertEquals(50, fresh.description().items());
        }
    }

    @Tag("scale")
    @Test
    @DisplayName("tuned to more keeps that, and the items it finds are those of exact search as often as it says")
    void tuned() throws Exception {
        VectorRows rows = ClusteredVectors.clustered(4000, 48, 300, 9);
        grown(rows, RECIPE.with(8, 3, 2)).close();
        ForestDescription said = ForestBuilder.tune(place(), new RecallTarget(0.995, 10));
        try (Forest forest = Forest.open(place())) {
            assertEquals(said.searchParameters(), forest.description().searchParameters());
            assertEquals(10, forest.description().recallAt());
            assertTrue(said.recall() >= 0.995, "said " + said.recall());
            assertTrue(said.parameters().trees() <= 8);
            assertEquals(said.parameters().trees(), forest.verify(Progress.UNWATCHED).leaves()
                    - forest.verify(Progress.UNWATCHED).splits());
        }
    }

    private Path place() {
        return folder.resolve("items.forest");
    }

    private Forest grown(VectorRows rows, ForestParameters recipe) throws Exception {
        new ForestBuilder(recipe, RecallTarget.USUAL, place(), Progress.UNWATCHED).of(rows, Metric.ANGULAR);
        Forest forest = Forest.open(place());
        forest.verify(Progress.UNWATCHED);
        return forest;
    }

    private byte[] bytes(VectorRows rows, ForestParameters recipe) throws Exception {
        grown(rows, recipe).close();
        return Files.readAllBytes(place());
    }

    private static BitSet every(int step, int items) {
        BitSet among = new BitSet();
        for (int item = 0; item < items; item += step) {
            among.set(item);
        }
        return among;
    }

    private static float[] random(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int d = 0; d < dimension; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static List<Integer> items(List<Neighbour> found) {
        return found.stream().map(Neighbour::item).toList();
    }

    private static double share(List<Integer> truth, List<Integer> found) {
        Set<Integer> both = new HashSet<>(truth);
        both.retainAll(found);
        return truth.isEmpty() ? 1 : both.size() / (double) truth.size();
    }

    /** Plainly, in double precision. */
    private static List<Integer> nearest(VectorRows rows, float[] query, int k, BitSet among) {
        List<Neighbour> all = new ArrayList<>();
        for (int item = 0; item < rows.count(); item++) {
            if (among == null || among.get(item)) {
                all.add(Neighbour.ofCosine(item, (float) cosine(query, rows.row(item))));
            }
        }
        all.sort((a, b) -> Float.compare(b.cosine(), a.cosine()));
        return items(all.subList(0, Math.min(k, all.size())));
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int d = 0; d < a.length; d++) {
            product += (double) a[d] * b[d];
            squaresA += (double) a[d] * a[d];
            squaresB += (double) b[d] * b[d];
        }
        return product / Math.sqrt(squaresA * squaresB);
    }
}
