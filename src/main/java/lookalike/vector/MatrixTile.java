package lookalike.vector;

/**
 * The inner loop of products of matrices: four rows of the result at a time, to which four rows of the right factor
 * are added, so that each number that is read or written is used for four products. It is written for the JVM's
 * compiler, which uses vector instructions only if all arrays have the same index, counting from 0: else it could not
 * tell that they do not overlap.
 */
final class MatrixTile {

    /** Rows of the result, and of the right factor, at a time. */
    private static final int SIDE = 4;
    private static final int TRIALS = 5;
    private static final int STEPS = 1000;
    /** Nanoseconds that a fused step takes at most, interpreted; with big decimals it takes far more. */
    private static final int FAST = 100;
    /** Whether the processor multiplies and adds in one step; else Java computes that step with big decimals. */
    private static final boolean FUSED = isFused();

    private final float[][] left;
    private final boolean turned;
    private final float[][] right;
    private final int first;
    private final float[][] sums;
    private final float[][] factors = new float[SIDE][SIDE];

    /**
     * @param turned whether rows and columns of {@code left} are exchanged
     * @param right as wide as the sums
     * @param first row of the result
     * @param sums its rows from there on
     */
    MatrixTile(float[][] left, boolean turned, float[][] right, int first, float[][] sums) {
        this.left = left;
        this.turned = turned;
        this.right = right;
        this.first = first;
        this.sums = sums;
    }

    private static boolean isFused() {
        long least = Long.MAX_VALUE;
        float sum = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            long start = System.nanoTime();
            for (int i = 0; i < STEPS; i++) {
                sum = Math.fma(sum, 0.5f, i);
            }
            least = Math.min(least, System.nanoTime() - start);
        }
        return least < (long) FAST * STEPS || Float.isNaN(sum);
    }

    /** Adds the share of rows {@code from} to {@code to} of the right factor. */
    void add(int from, int to) {
        int row = 0;
        for (; row + SIDE <= sums.length; row += SIDE) {
            for (int at = from; at < to; at += SIDE) {
                for (int i = 0; i < SIDE; i++) {
                    fill(factors[i], row + i, at, to);
                }
                if (FUSED) {
                    fused(factors[0], factors[1], factors[2], factors[3], right[at], right(at + 1, to),
                            right(at + 2, to), right(at + 3, to), sums[row], sums[row + 1], sums[row + 2],
                            sums[row + 3]);
                } else {
                    plain(row, SIDE, at, to);
                }
            }
        }
        for (; row < sums.length; row++) {
            for (int at = from; at < to; at += SIDE) {
                fill(factors[0], row, at, to);
                if (FUSED) {
                    fused(factors[0], right[at], right(at + 1, to), right(at + 2, to), right(at + 3, to), sums[row]);
                } else {
                    plain(row, 1, at, to);
                }
            }
        }
    }

    private void fill(float[] into, int row, int at, int to) {
        for (int k = 0; k < SIDE; k++) {
            into[k] = at + k >= to ? 0 : turned ? left[at + k][first + row] : left[first + row][at + k];
        }
    }

    /** Behind the last row any other will do, as its factor is 0. */
    private float[] right(int at, int to) {
        return right[Math.min(at, to - 1)];
    }

    private static void fused(float[] a, float[] b, float[] c, float[] d, float[] r0, float[] r1, float[] r2,
            float[] r3, float[] s0, float[] s1, float[] s2, float[] s3) {
        float a0 = a[0];
        float a1 = a[1];
        float a2 = a[2];
        float a3 = a[3];
        float b0 = b[0];
        float b1 = b[1];
        float b2 = b[2];
        float b3 = b[3];
        float c0 = c[0];
        float c1 = c[1];
        float c2 = c[2];
        float c3 = c[3];
        float d0 = d[0];
        float d1 = d[1];
        float d2 = d[2];
        float d3 = d[3];
        int length = s0.length;
        for (int j = 0; j < length; j++) {
            float x0 = r0[j];
            float x1 = r1[j];
            float x2 = r2[j];
            float x3 = r3[j];
            s0[j] = Math.fma(a3, x3, Math.fma(a2, x2, Math.fma(a1, x1, Math.fma(a0, x0, s0[j]))));
            s1[j] = Math.fma(b3, x3, Math.fma(b2, x2, Math.fma(b1, x1, Math.fma(b0, x0, s1[j]))));
            s2[j] = Math.fma(c3, x3, Math.fma(c2, x2, Math.fma(c1, x1, Math.fma(c0, x0, s2[j]))));
            s3[j] = Math.fma(d3, x3, Math.fma(d2, x2, Math.fma(d1, x1, Math.fma(d0, x0, s3[j]))));
        }
    }

    private static void fused(float[] a, float[] r0, float[] r1, float[] r2, float[] r3, float[] s) {
        float a0 = a[0];
        float a1 = a[1];
        float a2 = a[2];
        float a3 = a[3];
        int length = s.length;
        for (int j = 0; j < length; j++) {
            s[j] = Math.fma(a3, r3[j], Math.fma(a2, r2[j], Math.fma(a1, r1[j], Math.fma(a0, r0[j], s[j]))));
        }
    }

    private void plain(int row, int rows, int at, int to) {
        for (int i = 0; i < rows; i++) {
            float[] sum = sums[row + i];
            for (int k = 0; k < Math.min(SIDE, to - at); k++) {
                float factor = factors[i][k];
                float[] other = right[at + k];
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += factor * other[j];
                }
            }
        }
    }
}
