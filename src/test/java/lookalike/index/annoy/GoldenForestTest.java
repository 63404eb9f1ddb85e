package lookalike.index.annoy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenForestTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("the builder still writes the golden file, byte for byte")
    void writesTheGoldenFile(Metric metric) throws Exception {
        GoldenForest golden = new GoldenForest(metric);
        Path file = folder.resolve("again.ann");
        AnnoyDescription built = AnnoyBuilder.build(golden.rows(), new AnnoyParameters(metric, GoldenForest.TREES, 42,
                2), file,
                Progress.UNWATCHED);
        assertArrayEquals(golden.bytes(), Files.readAllBytes(file));
        assertEquals(new AnnoyDescription(GoldenForest.ITEMS, GoldenForest.TREES,
                (int) (golden.bytes().length / golden.layout().bytes()), golden.bytes().length), built);
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("a search answers what the original answers from the same file")
    void answersAsTheOriginal(Metric metric) throws Exception {
        GoldenForest golden = new GoldenForest(metric);
        try (AnnoyForest forest = golden.opened(folder, golden.bytes())) {
            assertEquals(GoldenForest.ITEMS, forest.items());
            assertEquals(GoldenForest.TREES, forest.trees());
            for (String line : golden.answers().stream().skip(1).toList()) {
                String[] cells = line.split(",");
                List<Neighbour> hits = forest.nearest(forest.vector(Integer.parseInt(cells[0])), 5, 60, null);
                Neighbour hit = hits.get(Integer.parseInt(cells[1]));
                assertEquals(Integer.parseInt(cells[2]), hit.item(), line);
                // The angle between a vector and itself is what rounding leaves of 0.
                assertEquals(Float.parseFloat(cells[3]), hit.distance(), hit.distance() < 1e-3 ? 1e-3 : 1e-5, line);
            }
        }
    }

    @Test
    @DisplayName("where the original, on several threads, left a root twice, it is a tree more, but nothing is wrong")
    void acceptsARootThatIsFoundTwice() throws Exception {
        GoldenForest golden = new GoldenForest(Metric.ANGULAR);
        byte[] bytes = golden.bytes();
        int node = (int) golden.layout().bytes();
        int copies = bytes.length - GoldenForest.TREES * node;
        byte[] first = Arrays.copyOfRange(bytes, copies, copies + node);
        System.arraycopy(bytes, copies + node, bytes, copies, bytes.length - copies - node);
        System.arraycopy(first, 0, bytes, bytes.length - node, node);
        try (AnnoyForest forest = golden.opened(folder, bytes)) {
            assertEquals(GoldenForest.TREES + 1, forest.trees());
            assertEquals(GoldenForest.TREES, forest.verify(Progress.UNWATCHED).trees());
            assertEquals(0, forest.nearest(forest.vector(0), 1, AnnoyForest.USUAL_SEARCH_K, null).getFirst().item());
        }
    }
}
