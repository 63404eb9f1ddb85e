package lookalike.index.annoy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.vector.NpyMatrix;
import lookalike.vector.ScalarKernel;
import lookalike.vector.SimdKernel;
import lookalike.vector.VectorKernel;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Index files written by Spotify's Annoy, and its answers, from {@code ../shared/annoy}. */
class ReferenceAnswersTest {

    private static final Path FOLDER = Path.of("..", "shared", "annoy");
    private static final double TOLERANCE = 1e-5;

    @BeforeEach
    void needsTheReference() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "skipped without ../shared/annoy");
    }

    @ParameterizedTest(name = "{0}, search_k {2}")
    @DisplayName("the same items in the same order as the original, at the same distances, by either inner loop")
    @CsvSource({
        "gaussian-40, 40, default", "gaussian-40, 40, 500", "gaussian-40, 40, 1000",
        "resnet-256, 256, default", "resnet-256, 256, 500", "resnet-256, 256, 1000"})
    void answersAsTheOriginal(String name, int dimension, String searchK) throws Exception {
        List<List<Neighbour>> expected = expected(FOLDER.resolve(name + "-expected-search_k-" + searchK + ".csv"));
        int search = searchK.equals("default") ? AnnoyForest.USUAL_SEARCH_K : Integer.parseInt(searchK);
        for (VectorKernel loop : List.of(new ScalarKernel(), new SimdKernel())) {
            try (AnnoyForest forest =
                    AnnoyForest.open(FOLDER.resolve(name + ".ann"), Metric.ANGULAR, dimension, loop);
                    NpyMatrix queries = NpyMatrix.open(FOLDER.resolve(name + "-queries.npy"))) {
                assertEquals(expected.size(), queries.rows().count());
                for (int query = 0; query < expected.size(); query++) {
                    List<Neighbour> found = forest.nearest(queries.rows().row(query), 10, search, null);
                    assertSame(expected.get(query), found, "query " + query + ", " + loop);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("verifying a whole file of the original finds no fault")
    @CsvSource({
        "gaussian-40.ann, 40, 5000, 10", "resnet-256.ann, 256, 3000, 20", "test.tree, 10, 100, 10"})
    void verifies(String file, int dimension, int items, int trees) throws Exception {
        try (AnnoyForest forest = AnnoyForest.open(FOLDER.resolve(file), Metric.ANGULAR, dimension)) {
            AnnoyShape shape = forest.verify(Progress.UNWATCHED);
            assertEquals(items, shape.items());
            assertEquals(trees, shape.trees());
        }
    }

    @Test
    @DisplayName("Annoy's own test file gives the ten nearest that its test expects")
    void readsTheTestTree() throws Exception {
        try (AnnoyForest forest = AnnoyForest.open(FOLDER.resolve("test.tree"), Metric.ANGULAR, 10)) {
            List<Neighbour> found = forest.nearest(forest.vector(0), 10, AnnoyForest.USUAL_SEARCH_K, null);
            assertEquals(List.of(0, 85, 42, 11, 54, 38, 53, 66, 19, 31), found.stream().map(Neighbour::item).toList());
        }
    }

    /** The same, but for items at distances that single precision cannot tell apart. */
    private static void assertSame(List<Neighbour> expected, List<Neighbour> found, String where) {
        assertEquals(expected.size(), found.size(), where);
        for (int rank = 0; rank < expected.size(); rank++) {
            Neighbour right = expected.get(rank);
            Neighbour given = found.get(rank);
            assertEquals(right.distance(), given.distance(), TOLERANCE * right.distance(), where + ", rank " + rank);
            int item = given.item();
            boolean tied = IntStream.range(0, expected.size()).anyMatch(other -> expected.get(other).item() == item
                    && Math.abs(expected.get(other).distance() - right.distance()) <= TOLERANCE);
            assertTrue(item == right.item() || tied, where + ", rank " + rank + ": " + given + " for " + right);
        }
    }

    private static List<List<Neighbour>> expected(Path csv) throws IOException {
        List<List<Neighbour>> answers = new ArrayList<>();
        for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            if (Integer.parseInt(cells[0]) == answers.size()) {
                answers.add(new ArrayList<>());
            }
            answers.getLast().add(Neighbour.ofDistance(Integer.parseInt(cells[2]), Float.parseFloat(cells[3])));
        }
        return answers;
    }
}
