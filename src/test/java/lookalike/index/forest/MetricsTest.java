package lookalike.index.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.vector.Kernels;
import lookalike.vector.ScalarKernel;
import lookalike.vector.VectorKernel;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A forest of any metric")
class MetricsTest {

    private static final ForestParameters RECIPE = new ForestParameters(4, 16, 12, 24, 200, 7, 2);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}, {1} items of {2} numbers")
    @CsvSource({"ANGULAR, 700, 8", "EUCLIDEAN, 700, 8", "DOT, 700, 8", "ANGULAR, 600, 50", "EUCLIDEAN, 600, 50",
        "DOT, 600, 50", "DOT, 400, 24", "EUCLIDEAN, 1, 3", "DOT, 1, 3"})
    @DisplayName("with a search_k of all items finds what exact search finds, with its distances, also behind a filter")
    void exact(Metric metric, int items, int dimension) throws Exception {
        VectorRows rows = ClusteredVectors.clustered(items, dimension, 5, 1);
        try (Forest forest = grown(rows, metric)) {
            forest.verify(Progress.UNWATCHED);
            Random random = new Random(4);
            for (int round = 0; round < 20; round++) {
                float[] query = rows.row(random.nextInt(items));
                query[0] += 0.3f;
                BitSet among = round % 2 == 0 ? null : half(random, items);
                List<Neighbour> truth = ReferenceSearch.nearest(rows, metric, query, 10, among);
                List<Neighbour> found = forest.nearest(query, 10, SearchParameters.of(items, 10), among);
                assertEquals(truth.stream().map(Neighbour::item).toList(), found.stream()
                        .map(Neighbour::item).toList());
                for (int i = 0; i < found.size(); i++) {
                    assertEquals(truth.get(i).distance(), found.get(i).distance(),
                            1e-4 * Math.max(1, Math.abs(truth.get(i).distance())));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("tuned while it grew finds what it was tuned to, without looking at all")
    void recall(Metric metric) throws Exception {
        VectorRows all = ClusteredVectors.clustered(4100, 48, 150, 5);
        VectorRows rows = new VectorRows(all.values().asSlice(0, 4L * 4000 * 48), 4000, 48);
        try (Forest forest = grown(rows, metric)) {
            assertTrue(forest.description().recall() >= 0.98, "said " + forest.description().recall());
            SearchParameters effort = forest.description().searchParameters();
            assertTrue(effort.kept() < 1500, effort.toString());
            double right = 0;
            for (int query = 4000; query < 4100; query++) {
                List<Integer> truth = ReferenceSearch.nearest(rows, metric, all.row(query), 5, null).stream()
                        .map(Neighbour::item).toList();
                right += forest.nearest(all.row(query), 5, effort, null).stream().map(Neighbour::item)
                        .filter(truth::contains).count();
            }
            assertTrue(right / 500 >= 0.96, "found " + right / 500);
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("grown without the Vector API has the same bytes as with it")
    void scalarTwin(Metric metric) throws Exception {
        VectorRows rows = ClusteredVectors.clustered(1500, 37, 20, 2);
        byte[] best = bytes(rows, metric, Kernels.vector());
        assertArrayEquals(best, bytes(rows, metric, new ScalarKernel()));
    }

    @Test
    @DisplayName("tells no cosines if it is not of angular distance")
    void cosines() throws Exception {
        try (Forest forest = grown(ClusteredVectors.clustered(20, 3, 2, 1), Metric.EUCLIDEAN)) {
            Neighbour found = forest.nearest(new float[3], 1, SearchParameters.of(1, 1), null).getFirst();
            assertThrows(IllegalStateException.class, found::cosine);
        }
    }

    private Forest grown(VectorRows rows, Metric metric) throws Exception {
        Path place = folder.resolve("items.forest");
        new ForestBuilder(RECIPE, RecallTarget.USUAL, place, Progress.UNWATCHED).of(rows, metric);
        return Forest.open(place);
    }

    private byte[] bytes(VectorRows rows, Metric metric, VectorKernel loop) throws Exception {
        Path place = folder.resolve("twin.forest");
        new ForestBuilder(RECIPE, RecallTarget.USUAL, place, Progress.UNWATCHED, loop).of(rows, metric);
        return Files.readAllBytes(place);
    }

    private static BitSet half(Random random, int items) {
        BitSet among = new BitSet();
        random.ints(items / 2 + 1L, 0, items).forEach(among::set);
        return among;
    }
}
