package lookalike.vector;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * A linear map onto a space of fewer dimensions, with orthonormal rows: distances there are at most those in the full
 * space.
 *
 * @param rows one for each dimension of the smaller space
 */
public record Projection(VectorRows rows) {

    /** @return dimension of the smaller space */
    public int dimension() {
        return rows.count();
    }

    /** @return the projection of a vector of the full space */
    public float[] of(float[] vector, VectorKernel kernel) {
        float[] point = new float[rows.count()];
        products(vector, rows, kernel, point);
        return point;
    }

    /** Multiplies a vector with all rows. */
    public static void products(float[] vector, VectorRows rows, VectorKernel kernel, float[] products) {
        long[] offsets = new long[VectorKernel.ROWS];
        float[] some = new float[VectorKernel.ROWS];
        MemorySegment values = rows.values();
        for (int at = 0; at < products.length; at += VectorKernel.ROWS) {
            int count = Math.min(VectorKernel.ROWS, products.length - at);
            Arrays.fill(offsets, rows.offset(at));
            for (int i = 1; i < count; i++) {
                offsets[i] = rows.offset(at + i);
            }
            kernel.dots(vector, values, offsets, some);
            System.arraycopy(some, 0, products, at, count);
        }
    }
}
