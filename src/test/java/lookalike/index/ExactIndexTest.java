package lookalike.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.vector.ScalarBlockKernel;
import lookalike.vector.SimdBlockKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
            List<Neighbour> scalar = new ExactIndex(rows, 1, ScalarBlockKernel::new).nearest(query, 10);
            List<Neighbour> vector = new ExactIndex(rows, 2, SimdBlockKernel::new).nearest(query, 10);
            for (int rank = 0; rank < 10; rank++) {
                double right = query.cosine(features.get(scalar.get(rank).item()));
                assertEquals(right, query.cosine(features.get(vector.get(rank).item())), 1e-6, "at rank " + rank);
                assertEquals(right, scalar.get(rank).cosine(), 1e-5);
                assertEquals(right, vector.get(rank).cosine(), 1e-5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 64, 100, 300})
    @DisplayName("one, two and seven threads give the same neighbours to the bit, among all items and among some")
    void theThreadsAgree(int dimension) {
        List<Feature> features = features(5000, dimension, 7);
        Feature query = features(1, dimension, 8).getFirst();
        BitSet some = new BitSet();
        new Random(9).ints(700, 0, 5000).forEach(some::set);
        try (FeatureMatrix rows = FeatureMatrix.of(features, dimension)) {
            for (BitSet among : Arrays.asList(null, some)) {
                List<Neighbour> one = new ExactIndex(rows, 1).nearest(query, 50, among);
                assertEquals(one, new ExactIndex(rows, 2).nearest(query, 50, among));
                assertEquals(one, new ExactIndex(rows, 7).nearest(query, 50, among));
                assertEquals(one.subList(0, 3), new ExactIndex(rows, 1).nearest(query, 3, among));
            }
        }
    }

    @Test
    @DisplayName("a search takes at least one thread")
    void needsAThread() {
        matrix = FeatureMatrix.of(List.of(), 4);
        assertThrows(IllegalArgumentException.class, () -> new ExactIndex(matrix, 0));
    }
}
