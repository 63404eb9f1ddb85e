package lookalike.index.annoy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.storage.StorageException;
import lookalike.vector.VectorException;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnoyBuilderTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void chooseAFile() {
        file = folder.resolve("forest.ann");
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("a forest of nothing can be built, opened, verified and searched, and finds nothing")
    void holdsNothing(Metric metric) throws Exception {
        try (AnnoyForest forest = built(metric, RandomItems.of(3), 4)) {
            assertEquals(0, forest.items());
            assertEquals(0, forest.verify(Progress.UNWATCHED).items());
            assertEquals(List.of(), forest.nearest(new float[] {1, 2, 3}, 5, AnnoyForest.USUAL_SEARCH_K, null));
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("a forest of one item finds it")
    void holdsOneItem(Metric metric) throws Exception {
        try (AnnoyForest forest = built(metric, RandomItems.of(2, new float[] {3, 4}), 4)) {
            assertEquals(1, forest.items());
            assertEquals(1, forest.verify(Progress.UNWATCHED).items());
            float expected = metric == Metric.DOT ? 25 : 0;
            assertEquals(List.of(Neighbour.ofDistance(0, expected)),
                    forest.nearest(new float[] {3, 4}, 5, AnnoyForest.USUAL_SEARCH_K, null));
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("items that are all the same are parted by chance, and come by number")
    void partsIdenticalItems(Metric metric) throws Exception {
        float[][] same = new float[500][];
        Arrays.fill(same, new float[] {1, 2, 2});
        try (AnnoyForest forest = built(metric, RandomItems.of(3, same), 3)) {
            AnnoyShape shape = forest.verify(Progress.UNWATCHED);
            assertEquals(500, shape.items());
            assertTrue(shape.depth() < 40, shape.toString());
            List<Neighbour> hits = forest.nearest(new float[] {1, 2, 2}, 4, 1500, null);
            assertEquals(List.of(0, 1, 2, 3), RandomItems.numbers(hits));
            assertEquals(metric == Metric.DOT ? 9 : 0, hits.getFirst().distance(), 1e-3);
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("zero vectors are items like others: at right angles to everything, in angular distance")
    void holdsZeroVectors(Metric metric) throws Exception {
        float[][] rows = new float[300][4];
        rows[7] = new float[] {1, 0, 0, 0};
        try (AnnoyForest forest = built(metric, RandomItems.of(4, rows), 3)) {
            assertEquals(300, forest.verify(Progress.UNWATCHED).items());
            List<Neighbour> hits = forest.nearest(new float[] {1, 0, 0, 0}, 2, 900, null);
            assertEquals(List.of(7, 0), RandomItems.numbers(hits));
            double other = RandomItems.distance(metric, rows[0], rows[7]);
            assertEquals(other, hits.getLast().distance(), 1e-6);
            List<Neighbour> ofNothing = forest.nearest(new float[4], 2, 900, null);
            assertEquals(metric == Metric.ANGULAR ? Math.sqrt(2) : 0, ofNothing.getFirst().distance(), 1e-6);
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("items that fit into one leaf make one leaf a tree, and 2n - 1 roots, as in the original")
    void holdsFewItems(Metric metric) throws Exception {
        try (AnnoyForest forest = built(metric, RandomItems.gaussian(9, 8, 1), 3)) {
            assertEquals(9 + 3 + 3, forest.nodes());
            assertEquals(5, forest.trees());
            assertEquals(new AnnoyShape(9, 0, 3, 0, 3, 0), forest.verify(Progress.UNWATCHED));
            assertEquals(9, forest.nearest(new float[8], 20, 1, null).size());
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("NaN and infinities are refused, naming the item, and nothing is written")
    void refusesWhatIsNotFinite(Metric metric) {
        for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            VectorRows rows = RandomItems.of(2, new float[] {1, 2}, new float[] {3, 4}, new float[] {5, value});
            var problem = assertThrows(VectorException.NotFinite.class, () -> built(metric, rows, 1));
            assertEquals(2, problem.number());
            assertEquals(List.of(VectorException.Role.ITEM, 2, 1, value), problem.details());
        }
        assertTrue(Files.notExists(file));
    }

    @Test
    @DisplayName("progress rises to all items times all trees")
    void reportsProgress() throws Exception {
        AtomicLong most = new AtomicLong();
        AnnoyBuilder.build(RandomItems.gaussian(1000, 4, 1), new AnnoyParameters(Metric.ANGULAR, 5, 1, 3), file,
                (done, total) -> {
                    assertEquals(5000, total);
                    most.accumulateAndGet(done, Math::max);
                    return true;
                });
        assertEquals(5000, most.get());
    }

    @Test
    @DisplayName("a build that is cancelled leaves the old file, and nothing beside it")
    void canBeCancelled() throws Exception {
        Files.writeString(file, "the old one");
        assertThrows(CancellationException.class, () -> AnnoyBuilder.build(RandomItems.gaussian(3000, 4, 1),
                new AnnoyParameters(Metric.EUCLIDEAN, 8, 1, 3), file, (done, _) -> done < 7000));
        assertOnlyTheOldFile();
    }

    @Test
    @DisplayName("a build that cannot write its file says so and leaves nothing")
    void tellsThatItCannotWrite() throws Exception {
        Files.writeString(file, "the old one");
        assertThrows(StorageException.NotWritable.class, () -> AnnoyBuilder.build(RandomItems.gaussian(30, 4, 1),
                new AnnoyParameters(Metric.DOT, 2, 1, 1), file.resolve("below-a-file.ann"), Progress.UNWATCHED));
        assertOnlyTheOldFile();
    }

    private void assertOnlyTheOldFile() throws Exception {
        assertArrayEquals("the old one".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private AnnoyForest built(Metric metric, VectorRows rows, int trees) throws Exception {
        AnnoyBuilder.build(rows, new AnnoyParameters(metric, trees, 42, 2), file, Progress.UNWATCHED);
        return AnnoyForest.open(file, metric, rows.dimension());
    }
}
