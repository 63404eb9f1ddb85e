package lookalike.index.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.KeyedRows;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestBuilder;
import lookalike.index.forest.ForestParameters;
import lookalike.index.forest.RecallTarget;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The choice between forest and exact search")
class IndexSelectorTest {

    private static final int ITEMS = 1500;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("follows what was measured, and says what that was")
    void followsTheMeasurement() throws Exception {
        Random random = new Random(42);
        List<Feature> features = IntStream.range(0, ITEMS).mapToObj(_ -> new Feature(numbers(random))).toList();
        Map<String, Integer> rows = IntStream.range(0, ITEMS).boxed()
                .collect(Collectors.toMap("%064x"::formatted, row -> row));
        Path place = folder.resolve("items.forest");
        try (FeatureMatrix matrix = FeatureMatrix.of(features, 16)) {
            new ForestBuilder(ForestParameters.USUAL, RecallTarget.USUAL, place, Progress.UNWATCHED)
                    .of(matrix.vectors(), rows, "test");
            KeyedRows keys = KeyedRows.of(rows);
            try (DeltaIndex forest = new DeltaIndex(place,
                    List.of(Forest.open(place, matrix.vectors(), keys, "test")), matrix, keys)) {
                IndexDecision decision = IndexSelector.measure(forest, matrix, forest.bytes());
                assertEquals(IndexDecision.Reason.MEASURED, decision.reason());
                assertTrue(decision.exactMilliseconds() > 0 && decision.forestMilliseconds() > 0, decision.toString());
                assertEquals(decision.forestMilliseconds() < decision.exactMilliseconds() ? IndexChoice.FOREST
                        : IndexChoice.EXACT, decision.search());
                decision.write(place);
                assertEquals(decision, IndexDecision.read(place).orElseThrow());
            }
        }
    }

    @Test
    @DisplayName("goes by the number of items alone where nothing was measured")
    void goesBySize() {
        assertEquals(IndexChoice.EXACT, IndexSelector.bySize(0).search());
        assertEquals(IndexChoice.EXACT, IndexSelector.bySize(4096).search());
        assertEquals(IndexChoice.FOREST, IndexSelector.bySize(4097).search());
        assertEquals(IndexDecision.Reason.BY_SIZE, IndexSelector.bySize(4097).reason());
    }

    private static float[] numbers(Random random) {
        float[] numbers = new float[16];
        for (int d = 0; d < numbers.length; d++) {
            numbers[d] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
