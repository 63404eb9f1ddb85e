package lookalike.ranking.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lookalike.vector.FloatMatrix;

/**
 * The directions in which vectors differ most, by orthogonal iteration with the covariance matrix and a Rayleigh-Ritz
 * step (Golub and Van Loan, <i>Matrix Computations</i>, 2013, 8.2.4).
 *
 * @param directions a column each, of length 1, that of the greatest variance first
 * @param variances in these directions, none below 0
 */
record PrincipalComponents(FloatMatrix directions, double[] variances) {

    /** Further directions, so that the last ones wanted are found, too. */
    private static final int SPARE = 48;
    private static final int ITERATIONS = 24;
    /** A squared length that is rounding error. */
    private static final double VANISHED = 1e-10;
    /** Vectors that are made orthogonal at a time. */
    private static final int BLOCK = 32;

    /**
     * @param covariance symmetric
     * @param wanted at most as many as it has columns
     * @param seed of the first directions
     */
    static PrincipalComponents of(FloatMatrix covariance, int wanted, long seed) {
        int count = Math.min(covariance.columns(), wanted + SPARE);
        SplittableRandom random = new SplittableRandom(seed);
        FloatMatrix basis = FloatMatrix.zeros(count, covariance.columns());
        for (float[] row : basis.values()) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextDouble(-1, 1);
            }
        }
        orthonormalise(basis);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            // Rows are vectors, so the symmetric matrix stands to the right.
            basis = basis.times(covariance);
            orthonormalise(basis);
        }
        return rotated(basis, covariance, wanted);
    }

    private static PrincipalComponents rotated(FloatMatrix basis, FloatMatrix covariance, int wanted) {
        FloatMatrix small = basis.times(covariance).times(basis.transposed());
        int count = basis.rows();
        double[][] symmetric = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                symmetric[i][j] = ((double) small.values()[i][j] + small.values()[j][i]) / 2;
            }
        }
        SymmetricEigen eigen = new SymmetricEigen(symmetric);
        int[] order = IntStream.range(0, count).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> eigen.values()[i]).reversed()).limit(wanted)
                .mapToInt(Integer::intValue).toArray();
        FloatMatrix rotation = FloatMatrix.zeros(order.length, count);
        for (int j = 0; j < order.length; j++) {
            for (int i = 0; i < count; i++) {
                rotation.values()[j][i] = (float) eigen.vector(i, order[j]);
            }
        }
        FloatMatrix rows = rotation.times(basis);
        signed(rows);
        double[] variances = Arrays.stream(order).mapToDouble(i -> Math.max(0, eigen.values()[i])).toArray();
        return new PrincipalComponents(rows.transposed(), variances);
    }

    /** Of the two directions of each line takes the one whose largest number is positive. */
    private static void signed(FloatMatrix rows) {
        for (float[] row : rows.values()) {
            float largest = 0;
            for (float value : row) {
                largest = Math.abs(value) > Math.abs(largest) ? value : largest;
            }
            if (largest < 0) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = -row[i];
                }
            }
        }
    }

    /**
     * Makes rows orthogonal and of length 1, block by block; rows that depend on earlier ones become 0. Done twice to
     * make up for rounding errors.
     */
    private static void orthonormalise(FloatMatrix basis) {
        for (int pass = 0; pass < 2; pass++) {
            for (int from = 0; from < basis.rows(); from += BLOCK) {
                int to = Math.min(basis.rows(), from + BLOCK);
                float[][] block = Arrays.copyOfRange(basis.values(), from, to);
                double[] before = Arrays.stream(block).mapToDouble(row -> product(row, row)).toArray();
                if (from > 0) {
                    subtract(new FloatMatrix(block, basis.columns()),
                            new FloatMatrix(Arrays.copyOf(basis.values(), from), basis.columns()));
                }
                orthonormalise(block, before);
            }
        }
    }

    private static void subtract(FloatMatrix block, FloatMatrix earlier) {
        FloatMatrix shares = block.times(earlier.transposed());
        for (float[] row : shares.values()) {
            for (int i = 0; i < row.length; i++) {
                row[i] = -row[i];
            }
        }
        block.addProduct(shares, earlier);
    }

    /** @param before the squared lengths that the rows had */
    private static void orthonormalise(float[][] block, double[] before) {
        for (int j = 0; j < block.length; j++) {
            for (int k = 0; k < j; k++) {
                float share = (float) product(block[j], block[k]);
                for (int d = 0; d < block[j].length; d++) {
                    block[j][d] -= share * block[k][d];
                }
            }
            double square = product(block[j], block[j]);
            float scale = square > VANISHED * before[j] ? (float) (1 / Math.sqrt(square)) : 0;
            for (int d = 0; d < block[j].length; d++) {
                block[j][d] *= scale;
            }
        }
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
