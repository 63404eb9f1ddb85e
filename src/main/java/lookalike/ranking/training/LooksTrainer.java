package lookalike.ranking.training;

import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.FeatureMatrix;
import lookalike.ranking.LinearMap;
import lookalike.ranking.LooksSpace;
import lookalike.vector.FloatMatrix;

/** Finds the principal components of a catalogue's looks: see {@link LooksSpace}. */
final class LooksTrainer {

    /** Dimensions at most. */
    static final int DIMENSION = 384;
    /** Pictures at most; more would change the components less than another sample does. */
    private static final int SAMPLE = 50_000;
    /** Below this many pictures there is no telling their mean from what they show, so it is not subtracted. */
    private static final int FEW = 300;
    private static final int BLOCK = 1024;

    private final FeatureMatrix features;
    private final int[] rows;

    /** @param rows of the matrix to learn from, at least one */
    LooksTrainer(FeatureMatrix features, int[] rows) {
        this.features = features;
        this.rows = rows.length <= SAMPLE ? rows : Samples.of(rows, SAMPLE, 1);
    }

    /**
     * The space and the variances of its dimensions.
     *
     * @param variances none below 0
     */
    record Result(LooksSpace space, double[] variances) {}

    /** @param progress told rows, of twice as many */
    Result train(Progress progress) {
        int dimension = features.dimension();
        float[] mean = rows.length < FEW ? new float[dimension] : mean(progress);
        FloatMatrix covariance = FloatMatrix.zeros(dimension, dimension);
        for (int from = 0; from < rows.length; from += BLOCK) {
            progress.reachedOrCancel((long) rows.length + from, 2L * rows.length);
            FloatMatrix roots = roots(from);
            for (float[] row : roots.values()) {
                for (int d = 0; d < dimension; d++) {
                    row[d] -= mean[d];
                }
            }
            covariance.addSquare(roots);
        }
        for (int i = 0; i < dimension; i++) {
            for (int j = i; j < dimension; j++) {
                covariance.values()[i][j] /= rows.length;
                covariance.values()[j][i] = covariance.values()[i][j];
            }
        }
        int wanted = Math.min(Math.min(DIMENSION, dimension), rows.length);
        PrincipalComponents found = PrincipalComponents.of(covariance, wanted, 1);
        float[] offset = found.directions().product(mean);
        for (int i = 0; i < offset.length; i++) {
            offset[i] = -offset[i];
        }
        return new Result(new LooksSpace(new LinearMap(found.directions(), offset)), found.variances());
    }

    private float[] mean(Progress progress) {
        double[] sums = new double[features.dimension()];
        for (int from = 0; from < rows.length; from += BLOCK) {
            progress.reachedOrCancel(from, 2L * rows.length);
            for (float[] row : roots(from).values()) {
                for (int d = 0; d < sums.length; d++) {
                    sums[d] += row[d];
                }
            }
        }
        float[] mean = new float[sums.length];
        for (int d = 0; d < mean.length; d++) {
            mean[d] = (float) (sums[d] / rows.length);
        }
        return mean;
    }

    private FloatMatrix roots(int from) {
        return new FloatMatrix(IntStream.range(from, Math.min(rows.length, from + BLOCK)).parallel()
                .mapToObj(i -> LooksSpace.roots(features.row(rows[i]).values())).toArray(float[][]::new),
                features.dimension());
    }
}
