package lookalike.ranking.training;

import java.util.Comparator;
import java.util.stream.IntStream;
import lookalike.vector.FloatMatrix;

/**
 * Linear discriminant analysis where each picture is a class of its own, known by the difference of a spoilt copy to
 * it: directions in which pictures differ much and copies from their pictures little.
 */
final class Discriminant {

    private Discriminant() {}

    /**
     * @param spread sum of outer products of the pictures' vectors, of mean 0, divided by their number
     * @param noise the same of differences between copies and pictures
     * @param ridge added to the diagonal of the noise, as a share of its mean
     * @param wanted columns of the result, at most
     * @param power how much directions with a greater ratio of spread to noise are scaled down
     * @return from a vector to its coordinates
     */
    static FloatMatrix of(double[][] spread, double[][] noise, double ridge, int wanted, double power) {
        int n = spread.length;
        double mean = IntStream.range(0, n).mapToDouble(i -> noise[i][i]).sum() / n;
        double[][] ridged = new double[n][];
        for (int i = 0; i < n; i++) {
            ridged[i] = noise[i].clone();
            ridged[i][i] += ridge * mean;
        }
        FloatMatrix whitening = inverseRoot(ridged);
        FloatMatrix ratio = whitening.times(matrix(spread)).times(whitening);
        SymmetricEigen eigen = new SymmetricEigen(symmetric(ratio));
        int[] order = IntStream.range(0, n).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -eigen.values()[i])).limit(wanted)
                .mapToInt(Integer::intValue).toArray();
        FloatMatrix directions = FloatMatrix.zeros(n, order.length);
        for (int j = 0; j < order.length; j++) {
            double scale = Math.pow(Math.max(eigen.values()[order[j]], 1e-9), -power);
            for (int i = 0; i < n; i++) {
                directions.values()[i][j] = (float) (eigen.vector(i, order[j]) * scale);
            }
        }
        return whitening.times(directions);
    }

    private static FloatMatrix inverseRoot(double[][] matrix) {
        int n = matrix.length;
        SymmetricEigen eigen = new SymmetricEigen(matrix);
        FloatMatrix scaled = FloatMatrix.zeros(n, n);
        FloatMatrix vectors = FloatMatrix.zeros(n, n);
        for (int j = 0; j < n; j++) {
            double root = 1 / Math.sqrt(Math.max(eigen.values()[j], 1e-12));
            for (int i = 0; i < n; i++) {
                scaled.values()[i][j] = (float) (eigen.vector(i, j) * root);
                vectors.values()[i][j] = (float) eigen.vector(i, j);
            }
        }
        return scaled.times(vectors.transposed());
    }

    private static FloatMatrix matrix(double[][] values) {
        FloatMatrix matrix = FloatMatrix.zeros(values.length, values.length);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                matrix.values()[i][j] = (float) values[i][j];
            }
        }
        return matrix;
    }

    private static double[][] symmetric(FloatMatrix matrix) {
        int n = matrix.rows();
        double[][] mean = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                mean[i][j] = ((double) matrix.values()[i][j] + matrix.values()[j][i]) / 2;
            }
        }
        return mean;
    }
}
