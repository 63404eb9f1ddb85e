package lookalike.evaluation.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;

/** Seeded random vectors without meaning. */
public final class RandomVectors {

    private RandomVectors() {}

    /** @return a matrix whose every tenth row is a copy of the one before */
    public static FeatureMatrix matrix(int rows, int dimension, long seed) {
        Random random = new Random(seed);
        List<Feature> features = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            float[] values = new float[dimension];
            for (int d = 0; d < dimension; d++) {
                values[d] = random.nextFloat();
            }
            features.add(row % 10 == 9 ? features.getLast() : new Feature(values));
        }
        return FeatureMatrix.of(features, dimension);
    }

    /** @return some rows of a matrix in order */
    public static VectorSubset some(FeatureMatrix matrix, int from, int to) {
        return new VectorSubset(matrix, IntStream.range(from, to).toArray());
    }
}
