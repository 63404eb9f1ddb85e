package lookalike.ranking.training;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix: Householder's reduction to tridiagonal form, then QL with
 * implicit shifts, as in EISPACK's tred2 and tql2 (Smith et al., <i>Matrix Eigensystem Routines</i>, 1976).
 */
final class SymmetricEigen {

    private static final int MOST_STEPS = 60;

    private final int n;
    private final double[][] v;
    private final double[] d;
    private final double[] e;

    /** @param matrix symmetric; not changed */
    SymmetricEigen(double[][] matrix) {
        this.n = matrix.length;
        this.v = new double[n][];
        for (int i = 0; i < n; i++) {
            v[i] = matrix[i].clone();
        }
        this.d = new double[n];
        this.e = new double[n];
        reduce();
        for (int l = 0; l < n; l++) {
            settle(l);
        }
    }

    /** @return the eigenvalues, in no order */
    double[] values() {
        return d;
    }

    /** @return number {@code row} of eigenvector {@code which} */
    double vector(int row, int which) {
        return v[row][which];
    }

    private void reduce() {
        for (int i = n - 1; i > 0; i--) {
            double scale = 0;
            for (int k = 0; k < i; k++) {
                scale += Math.abs(v[i][k]);
            }
            if (i == 1 || scale == 0) {
                e[i] = v[i][i - 1];
                d[i] = 0;
            } else {
                reflect(i, scale);
            }
        }
        d[0] = 0;
        e[0] = 0;
        for (int i = 0; i < n; i++) {
            accumulate(i);
        }
    }

    private void reflect(int i, double scale) {
        double[] u = v[i];
        double h = 0;
        for (int k = 0; k < i; k++) {
            u[k] /= scale;
            h += u[k] * u[k];
        }
        double g = u[i - 1] > 0 ? -Math.sqrt(h) : Math.sqrt(h);
        e[i] = scale * g;
        h -= u[i - 1] * g;
        u[i - 1] -= g;
        double share = 0;
        for (int j = 0; j < i; j++) {
            v[j][i] = u[j] / h;
            double sum = 0;
            for (int k = 0; k <= j; k++) {
                sum += v[j][k] * u[k];
            }
            for (int k = j + 1; k < i; k++) {
                sum += v[k][j] * u[k];
            }
            e[j] = sum / h;
            share += e[j] * u[j];
        }
        double half = share / (h + h);
        for (int j = 0; j < i; j++) {
            double f = u[j];
            e[j] -= half * f;
            for (int k = 0; k <= j; k++) {
                v[j][k] -= f * e[k] + e[j] * u[k];
            }
        }
        d[i] = h;
    }

    private void accumulate(int i) {
        if (d[i] != 0) {
            double[] sums = new double[i];
            for (int k = 0; k < i; k++) {
                for (int j = 0; j < i; j++) {
                    sums[j] += v[i][k] * v[k][j];
                }
            }
            for (int k = 0; k < i; k++) {
                for (int j = 0; j < i; j++) {
                    v[k][j] -= sums[j] * v[k][i];
                }
            }
        }
        d[i] = v[i][i];
        v[i][i] = 1;
        for (int j = 0; j < i; j++) {
            v[j][i] = 0;
            v[i][j] = 0;
        }
    }

    /** Finds eigenvalue l; e[i] couples i - 1 and i. */
    private void settle(int l) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int m = l;
            while (m < n - 1 && !isSmall(m)) {
                m++;
            }
            if (m == l) {
                return;
            }
            double g = (d[l + 1] - d[l]) / (2 * e[l + 1]);
            double r = Math.hypot(g, 1);
            sweep(l, m, d[m] - d[l] + e[l + 1] / (g + Math.copySign(r, g)));
        }
        throw new IllegalStateException("no eigenvalues after " + MOST_STEPS + " steps");
    }

    private boolean isSmall(int m) {
        double near = Math.abs(d[m]) + Math.abs(d[m + 1]);
        return Math.abs(e[m + 1]) <= Math.ulp(near);
    }

    private void sweep(int l, int m, double shift) {
        double g = shift;
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * e[i + 1];
            double b = c * e[i + 1];
            double r = Math.hypot(f, g);
            if (i + 2 < n) {
                e[i + 2] = r;
            }
            if (r == 0) {
                d[i + 1] -= p;
                clear(m);
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            double t = (d[i] - g) * s + 2 * c * b;
            p = s * t;
            d[i + 1] = g + p;
            g = c * t - b;
            rotate(i, s, c);
        }
        d[l] -= p;
        e[l + 1] = g;
        clear(m);
    }

    private void clear(int m) {
        if (m + 1 < n) {
            e[m + 1] = 0;
        }
    }

    private void rotate(int i, double s, double c) {
        for (int k = 0; k < n; k++) {
            double[] row = v[k];
            double f = row[i + 1];
            row[i + 1] = s * row[i] + c * f;
            row[i] = c * row[i] - s * f;
        }
    }
}
