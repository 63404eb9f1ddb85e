package lookalike.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Vectors of one dimension and any length, row after row without gaps.
 *
 * @param values little-endian float32, {@code 4 * count * dimension} bytes; closed by the caller that opened it
 * @param count of the vectors
 * @param dimension how many numbers each has, at least 1
 */
public record VectorRows(MemorySegment values, int count, int dimension) {

    /** One number of a row. */
    public static final ValueLayout.OfFloat VALUE = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    public VectorRows {
        if (count < 0 || dimension < 1 || values.byteSize() != 4L * count * dimension) {
            throw new IllegalArgumentException(values.byteSize() + " bytes for " + count + " x " + dimension);
        }
    }

    /** @return the first byte of row {@code row} */
    public long offset(int row) {
        return 4L * row * dimension;
    }

    /** @return a copy of one row */
    public float[] row(int row) {
        float[] copy = new float[dimension];
        MemorySegment.copy(values, VALUE, offset(row), copy, 0, dimension);
        return copy;
    }

    /** Overwrites one row, if the memory may be written. */
    public void put(int row, float[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(vector.length + " numbers for " + dimension);
        }
        MemorySegment.copy(vector, 0, values, VALUE, offset(row), dimension);
    }
}
