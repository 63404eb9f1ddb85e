package lookalike.index.annoy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.vector.Kernels;
import lookalike.vector.ScalarKernel;
import lookalike.vector.SimdKernel;
import lookalike.vector.VectorKernel;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of every forest, tested on forests of random sizes; dimensions are small, so that trees really split. */
class RandomForestsTest {

    private static final double TOLERANCE = 2e-3;

    @TempDir
    private Path folder;

    /** One random forest. */
    record Case(Metric metric, int items, int dimension, int trees, long seed) {
        VectorRows rows() {
            return RandomItems.gaussian(items, dimension, seed);
        }

        AnnoyParameters plan(int threads) {
            return new AnnoyParameters(metric, trees, seed, threads);
        }
    }

    static Stream<Case> cases() {
        Random random = new Random(17);
        return IntStream.range(0, 24).mapToObj(i -> new Case(Metric.values()[i % 3], 1 + random.nextInt(1500),
                1 + random.nextInt(i % 4 == 0 ? 70 : 9), 1 + random.nextInt(6), random.nextInt()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("a search gives items that exist, each once, nearest first, and no more than asked for")
    void answersMakeSense(Case forest) throws Exception {
        Random random = new Random(forest.seed());
        try (AnnoyForest built = built(forest, 2)) {
            for (int query = 0; query < 20; query++) {
                int k = 1 + random.nextInt(30);
                int searchK = query == 0 ? AnnoyForest.USUAL_SEARCH_K : 1 + random.nextInt(400);
                List<Neighbour> hits = built.nearest(query(forest, random), k, searchK, null);
                assertTrue(hits.size() <= k);
                assertEquals(hits.size(), new HashSet<>(RandomItems.numbers(hits)).size());
                for (int rank = 0; rank < hits.size(); rank++) {
                    assertTrue(hits.get(rank).item() >= 0 && hits.get(rank).item() < forest.items());
                    assertTrue(rank == 0 || isOrdered(forest.metric(), hits.get(rank - 1), hits.get(rank)),
                            () -> hits.toString());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("with search_k of n_trees times all items it equals exact search, also among some items only")
    void equalsExactSearch(Case forest) throws Exception {
        Random random = new Random(forest.seed() + 1);
        VectorRows rows = forest.rows();
        try (AnnoyForest built = built(forest, 1)) {
            int all = built.trees() * forest.items();
            for (int query = 0; query < 5; query++) {
                float[] vector = query(forest, random);
                int k = 1 + random.nextInt(12);
                List<Neighbour> hits = built.nearest(vector, k, all, null);
                double[] right = RandomItems.distances(forest.metric(), rows, vector);
                assertEquals(Math.min(k, forest.items()), hits.size());
                for (int rank = 0; rank < hits.size(); rank++) {
                    Neighbour hit = hits.get(rank);
                    assertEquals(right[rank], hit.distance(), TOLERANCE);
                    assertEquals(right[rank],
                            RandomItems.distance(forest.metric(), rows.row(hit.item()), vector), TOLERANCE);
                }
                BitSet among = some(forest.items(), random);
                assertEquals(among.stream().boxed().toList(), RandomItems.numbers(
                        built.nearest(vector, forest.items(), all, among)).stream().sorted().toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("1, 2 and 7 threads and either inner loop give the same bytes, which a walk finds nothing wrong with")
    void theBytesDependOnTheSeedOnly(Case forest) throws Exception {
        byte[] one = bytes(forest, 1, new SimdKernel());
        assertArrayEquals(one, bytes(forest, 2, new SimdKernel()));
        assertArrayEquals(one, bytes(forest, 7, new ScalarKernel()));
        try (AnnoyForest built = AnnoyForest.open(place(forest), forest.metric(), forest.dimension())) {
            AnnoyShape shape = built.verify(Progress.UNWATCHED);
            assertEquals(forest.items(), shape.items());
            assertEquals(0, shape.absent());
            assertEquals(forest.items() > built.leafCapacity(), shape.splits() > 0);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(place(forest)), files.toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("another seed gives other trees; -1 trees grow until they have as many nodes as there are items")
    void usesItsSeedAndItsTrees(Metric metric) throws Exception {
        Case one = new Case(metric, 600, 4, AnnoyParameters.USUAL_TREES, 5);
        Case other = new Case(metric, 600, 4, AnnoyParameters.USUAL_TREES, 6);
        byte[] bytes = bytes(one, 3, Kernels.vector());
        assertArrayEquals(bytes, bytes(one, 1, Kernels.vector()));
        assertNotEquals(bytes.length, bytes(other, 1, Kernels.vector()).length);
        try (AnnoyForest built = built(one, 2)) {
            int nodes = built.nodes() - built.trees();
            assertTrue(nodes >= 1200, nodes + " nodes");
            int each = (nodes - 600) / built.trees();
            assertTrue(nodes - 1.5 * each < 1200, "the last tree was needed");
        }
    }

    @Test
    @DisplayName("twice the trees or twice search_k find more of the true neighbours")
    void moreFindsMore() throws Exception {
        double few = recall(4, 100);
        assertTrue(few > 0.2, "few: " + few);
        assertTrue(recall(16, 100) > few);
        assertTrue(recall(4, 1000) > few);
        assertTrue(recall(16, 4000) > 0.95);
    }

    private double recall(int trees, int searchK) throws Exception {
        Case forest = new Case(Metric.ANGULAR, 5000, 16, trees, 3);
        Random random = new Random(9);
        VectorRows rows = forest.rows();
        int right = 0;
        try (AnnoyForest built = built(forest, 2)) {
            for (int query = 0; query < 50; query++) {
                float[] vector = query(forest, random);
                double tenth = RandomItems.distances(forest.metric(), rows, vector)[9];
                right += (int) built.nearest(vector, 10, searchK, null).stream()
                        .filter(hit -> hit.distance() <= tenth + 1e-6).count();
            }
        }
        return right / 500.0;
    }

    private static float[] query(Case forest, Random random) {
        return RandomItems.gaussian(1, forest.dimension(), random.nextLong()).row(0);
    }

    private static BitSet some(int items, Random random) {
        BitSet some = new BitSet();
        for (int i = 0; i < 7; i++) {
            some.set(random.nextInt(items));
        }
        return some;
    }

    private static boolean isOrdered(Metric metric, Neighbour before, Neighbour after) {
        int order = metric == Metric.DOT ? Double.compare(after.distance(), before.distance())
                : Double.compare(before.distance(), after.distance());
        return order < 0 || order == 0 && (before.item() < after.item() || metric != Metric.DOT);
    }

    private Path place(Case forest) {
        return folder.resolve(forest.seed() + ".ann");
    }

    private AnnoyForest built(Case forest, int threads) throws Exception {
        AnnoyBuilder.build(forest.rows(), forest.plan(threads), place(forest), Progress.UNWATCHED);
        return AnnoyForest.open(place(forest), forest.metric(), forest.dimension());
    }

    private byte[] bytes(Case forest, int threads, VectorKernel loop) throws Exception {
        AnnoyBuilder.build(forest.rows(), forest.plan(threads), place(forest), Progress.UNWATCHED, loop);
        return Files.readAllBytes(place(forest));
    }
}
