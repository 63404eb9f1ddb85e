package lookalike.ranking.training;

import lookalike.vector.FloatMatrix;

/** Sums of outer products of vectors that arrive in blocks. */
final class Moments {

    private final FloatMatrix sums;
    private long count;

    Moments(int dimension) {
        this.sums = FloatMatrix.zeros(dimension, dimension);
    }

    /** Adds a vector a row. */
    void add(FloatMatrix block) {
        sums.addSquare(block);
        count += block.rows();
    }

    /** @return the mean outer product, symmetric */
    FloatMatrix mean() {
        FloatMatrix mean = FloatMatrix.zeros(sums.rows(), sums.rows());
        for (int i = 0; i < sums.rows(); i++) {
            for (int j = i; j < sums.rows(); j++) {
                mean.values()[i][j] = sums.values()[i][j] / Math.max(1, count);
                mean.values()[j][i] = mean.values()[i][j];
            }
        }
        return mean;
    }

    /** @return the same in double precision */
    double[][] square() {
        FloatMatrix mean = mean();
        double[][] square = new double[mean.rows()][mean.rows()];
        for (int i = 0; i < square.length; i++) {
            for (int j = 0; j < square.length; j++) {
                square[i][j] = mean.values()[i][j];
            }
        }
        return square;
    }

    /** @return the root of the vectors' mean square length, from {@code from} to {@code to} of their numbers */
    double length(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += sums.values()[i][i];
        }
        return Math.sqrt(sum / Math.max(1, count));
    }
}
