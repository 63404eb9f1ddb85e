package lookalike.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactIndexTest extends NeighbourIndexContract {

    private FeatureMatrix matrix;

    @Override
    NeighbourIndex of(List<Feature> features, int dimension) {
        matrix = FeatureMatrix.of(features, dimension);
        return new ExactIndex(matrix);
    }

    @AfterEach
    void close() {
        if (matrix != null) {
            matrix.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16, 67, 2048})
    @DisplayName("both inner loops give the same neighbours in the same order")
    void theLoopsAgree(int dimension) {
        List<Feature> features = features(2500, dimension, 5);
        Feature query = features(1, dimension, 6).getFirst();
        try (FeatureMatrix rows = FeatureMatrix.of(features, dimension)) {
            List<Neighbour> scalar = new ExactIndex(rows, new DotProduct.Scalar()).nearest(query, 10);
            List<Neighbour> vector = new ExactIndex(rows, new VectorDotProduct()).nearest(query, 10);
            for (int rank = 0; rank < 10; rank++) {
                double right = query.cosine(features.get(scalar.get(rank).item()));
                assertEquals(right, query.cosine(features.get(vector.get(rank).item())), 1e-6, "at rank " + rank);
                assertEquals(right, scalar.get(rank).cosine(), 1e-5);
                assertEquals(right, vector.get(rank).cosine(), 1e-5);
            }
        }
    }
}
