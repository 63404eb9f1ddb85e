package lookalike.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.VectorRows;
import lookalike.index.annoy.AnnoyForest;
import lookalike.index.annoy.ForestBuilder;
import lookalike.index.annoy.ForestPlan;
import lookalike.index.annoy.Metric;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForestIndexTest extends NeighbourIndexContract {

    private static final int TREES = 3;

    @TempDir
    private Path folder;
    private AnnoyForest forest;

    @Override
    NeighbourIndex of(List<Feature> features, int dimension) throws Exception {
        forest = built(Metric.ANGULAR, features, dimension);
        return ForestIndex.of(forest, Math.max(1, TREES * features.size()));
    }

    private AnnoyForest built(Metric metric, List<Feature> features, int dimension) throws Exception {
        Path file = folder.resolve(metric + ".ann");
        try (FeatureMatrix matrix = FeatureMatrix.of(features, dimension)) {
            VectorRows rows = new VectorRows(matrix.values(), matrix.rows(), dimension);
            ForestBuilder.build(rows, new ForestPlan(metric, TREES, 42, 2), file, Progress.UNWATCHED);
        }
        return AnnoyForest.open(file, metric, dimension);
    }

    @AfterEach
    void close() {
        if (forest != null) {
            forest.close();
        }
    }

    @Test
    @DisplayName("with a small search_k it finds less, but nothing wrong")
    void findsSomeOfTheNearest() throws Exception {
        List<Feature> features = features(3000, 8, 1);
        NeighbourIndex all = of(features, 8);
        NeighbourIndex some = ForestIndex.of(forest, 60);
        int right = 0;
        for (int query = 0; query < 50; query++) {
            List<Neighbour> nearest = all.nearest(features.get(query), 10);
            List<Neighbour> found = some.nearest(features.get(query), 10);
            assertEquals(nearest.getFirst(), found.getFirst());
            right += (int) found.stream().filter(nearest::contains).count();
        }
        assertTrue(right > 100 && right < 450, right + " of 500");
    }

    @Test
    @DisplayName("a forest of another metric knows no cosines")
    void refusesAnotherMetric() throws Exception {
        forest = built(Metric.EUCLIDEAN, features(20, 3, 1), 3);
        assertThrows(IllegalArgumentException.class, () -> ForestIndex.of(forest, 10));
    }
}
