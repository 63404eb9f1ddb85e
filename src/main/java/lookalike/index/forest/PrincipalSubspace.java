package lookalike.index.forest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lookalike.vector.Kernels;
import lookalike.vector.Projection;
import lookalike.vector.VectorKernel;
import lookalike.vector.VectorRows;

/**
 * Finds the directions in which items differ most (principal component analysis), by orthogonal iteration on a
 * sample: Golub and Van Loan, <i>Matrix Computations</i>, 2013, 8.2.4. Only the space that they span is needed, so
 * they are not rotated into single components: distances in it are the same.
 */
public final class PrincipalSubspace {

    private static final int SAMPLE = 4096;
    private static final int ITERATIONS = 4;

    private final VectorKernel kernel;
    private final int dimension;
    private final int wanted;

    private PrincipalSubspace(VectorKernel kernel, int dimension, int wanted) {
        this.kernel = kernel;
        this.dimension = dimension;
        this.wanted = wanted;
    }

    /**
     * @param rows at least one
     * @param wanted dimensions of the smaller space, at most those of the rows
     * @param seed of the sample
     * @param arena holds the result
     */
    public static Projection of(VectorRows rows, int wanted, long seed, Arena arena) {
        return of(ItemVectors.inOrder(rows), wanted, seed, Kernels.vector(), arena);
    }

    /**
     * @param items at least one
     * @param wanted dimensions of the smaller space, at most those of the items
     * @param seed of the sample
     * @param arena holds the result
     */
    static Projection of(ItemVectors items, int wanted, long seed, VectorKernel kernel, Arena arena) {
        return new PrincipalSubspace(kernel, items.rows().dimension(), wanted)
                .found(items, new SplittableRandom(seed), arena);
    }

    private Projection found(ItemVectors items, SplittableRandom random, Arena arena) {
        int count = Math.max(wanted, Math.min(SAMPLE, items.count()));
        float[][] sample = new float[count][];
        int[] order = random.ints(0, items.count()).limit(count).sorted().toArray();
        for (int i = 0; i < count; i++) {
            sample[i] = items.vector(order[i]);
        }
        centre(sample);
        float[][] basis = new float[wanted][];
        for (int j = 0; j < wanted; j++) {
            basis[j] = new float[dimension];
            for (int d = 0; d < dimension; d++) {
                basis[j][d] = (float) random.nextDouble(-1, 1);
            }
        }
        orthonormalise(basis);
        try (Arena scratch = Arena.ofShared()) {
            VectorRows across = rows(sample, scratch);
            VectorRows down = rows(transposed(sample), scratch);
            for (int iteration = 0; iteration < ITERATIONS; iteration++) {
                // Covariance times basis, as two products with the sample.
                basis = times(times(basis, across), down);
                orthonormalise(basis);
            }
        }
        return new Projection(rows(basis, arena));
    }

    private void centre(float[][] sample) {
        double[] mean = new double[dimension];
        for (float[] row : sample) {
            for (int d = 0; d < dimension; d++) {
                mean[d] += row[d] / (double) sample.length;
            }
        }
        for (float[] row : sample) {
            for (int d = 0; d < dimension; d++) {
                row[d] -= (float) mean[d];
            }
        }
    }

    private float[][] transposed(float[][] sample) {
        float[][] turned = new float[dimension][sample.length];
        for (int i = 0; i < sample.length; i++) {
            for (int d = 0; d < dimension; d++) {
                turned[d][i] = sample[i][d];
            }
        }
        return turned;
    }

    private float[][] times(float[][] left, VectorRows right) {
        return IntStream.range(0, left.length).parallel().mapToObj(i -> {
            float[] products = new float[right.count()];
            Projection.products(left[i], right, kernel, products);
            return products;
        }).toArray(float[][]::new);
    }

    /** Gram-Schmidt, done twice to make up for rounding errors. Directions that vanish stay 0. */
    private static void orthonormalise(float[][] basis) {
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j < basis.length; j++) {
                for (int k = 0; k < j; k++) {
                    float share = (float) product(basis[j], basis[k]);
                    for (int d = 0; d < basis[j].length; d++) {
                        basis[j][d] -= share * basis[k][d];
                    }
                }
                double square = product(basis[j], basis[j]);
                float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
                for (int d = 0; d < basis[j].length; d++) {
                    basis[j][d] *= scale;
                }
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

    private static VectorRows rows(float[][] values, Arena arena) {
        int length = values[0].length;
        MemorySegment rows = arena.allocate(4L * values.length * length, 64);
        for (int i = 0; i < values.length; i++) {
            MemorySegment.copy(values[i], 0, rows, VectorRows.VALUE, 4L * i * length, length);
        }
        return new VectorRows(rows, values.length, length);
    }
}
