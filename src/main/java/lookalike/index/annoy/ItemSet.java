package lookalike.index.annoy;

import java.lang.foreign.MemorySegment;
import lookalike.index.Metric;
import lookalike.vector.FiniteVectors;
import lookalike.vector.VectorException;
import lookalike.vector.VectorKernel;
import lookalike.vector.VectorRows;

/**
 * The items of a forest to build, with values computed in advance for each: its squared norm, and for the dot product
 * its number in one more dimension, {@code sqrt(max - norm)} of squared norms, which gives all items the same norm
 * and so makes the greatest dot product the smallest angle (Bachrach et al., <i>Speeding Up the Xbox Recommender
 * System</i>, 2014). For other metrics that number is 0. Read by several threads.
 */
final class ItemSet {

    private final Metric metric;
    private final VectorRows rows;
    private final VectorKernel kernel;
    private final float[] norms;
    private final float[] extras;

    private ItemSet(Metric metric, VectorRows rows, VectorKernel kernel, float[] norms, float[] extras) {
        this.metric = metric;
        this.rows = rows;
        this.kernel = kernel;
        this.norms = norms;
        this.extras = extras;
    }

    /**
     * @throws VectorException if an item holds NaN or an infinity, is too long, or for angular distance so short that
     *     its squared norm, which the file holds, would be 0
     */
    static ItemSet of(Metric metric, VectorRows rows, VectorKernel kernel) throws VectorException {
        FiniteVectors.require(VectorException.Role.ITEM, rows);
        float[] norms = new float[metric == Metric.EUCLIDEAN ? 0 : rows.count()];
        float greatest = 0;
        for (int item = 0; item < norms.length; item++) {
            norms[item] = kernel.dot(rows.row(item), rows.values(), rows.offset(item));
            if (metric == Metric.ANGULAR && norms[item] < Float.MIN_NORMAL && !isZero(rows.row(item))) {
                throw new VectorException.TooShort(VectorException.Role.ITEM, item);
            }
            greatest = Math.max(greatest, norms[item]);
        }
        float[] extras = new float[metric == Metric.DOT ? rows.count() : 0];
        for (int item = 0; item < extras.length; item++) {
            extras[item] = (float) Math.sqrt(greatest - norms[item]);
            norms[item] = greatest;
        }
        return new ItemSet(metric, rows, kernel, norms, extras);
    }

    private static boolean isZero(float[] vector) {
        for (float value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    Metric metric() {
        return metric;
    }

    int count() {
        return rows.count();
    }

    int dimension() {
        return rows.dimension();
    }

    VectorKernel kernel() {
        return kernel;
    }

    /** @return all vectors */
    MemorySegment values() {
        return rows.values();
    }

    /** @return the offset of an item's vector in bytes */
    long offset(int item) {
        return rows.offset(item);
    }

    /** @return a copy of an item's vector */
    float[] vector(int item) {
        return rows.row(item);
    }

    /**
     * @return the squared norm, including the extra dimension; undefined for euclidean distance, which does not need
     *     it
     */
    float norm(int item) {
        return norms[item];
    }

    /** @return the number in the extra dimension */
    float extra(int item) {
        return extras.length == 0 ? 0 : extras[item];
    }
}
