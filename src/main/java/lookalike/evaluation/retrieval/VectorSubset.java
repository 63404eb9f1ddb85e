package lookalike.evaluation.retrieval;

import lookalike.features.FeatureMatrix;
import lookalike.vector.VectorRows;

/**
 * Vectors by position, from 0: some rows of a matrix, in some order.
 *
 * @param matrix of rows of length 1; stays open as long as this is used
 * @param rows the row of each position; not copied, do not change it
 */
public record VectorSubset(FeatureMatrix matrix, int[] rows) {

    /** @return the number of vectors */
    public int size() {
        return rows.length;
    }

    /** @return how many numbers each vector has */
    public int dimension() {
        return matrix.dimension();
    }

    /** @return the first byte of the vector at {@code position} in the matrix */
    public long offset(int position) {
        return matrix.offset(rows[position]);
    }

    /**
     * The cosine in double precision, which is the same on every machine.
     *
     * @param unit a vector of length 1
     * @return its cosine with the vector at {@code position}
     */
    double cosine(float[] unit, int position) {
        long offset = offset(position);
        double sum = 0;
        for (int d = 0; d < unit.length; d++) {
            sum += (double) unit[d] * matrix.values().get(VectorRows.VALUE, offset + 4L * d);
        }
        // Rows have length 1 up to rounding.
        return Math.clamp(sum, -1, 1);
    }

    /** @return a copy of the vector at {@code position} */
    float[] copy(int position) {
        return matrix.row(rows[position]).values();
    }
}
