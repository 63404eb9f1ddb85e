package lookalike.vector;

import java.lang.foreign.MemorySegment;

/** {@link TileKernel} in plain Java. */
public record ScalarTileKernel() implements TileKernel {

    @Override
    public void dots(float[] queries, int first, int dimension, MemorySegment rows, long[] offsets,
            float[] products) {
        for (int row = 0; row < ROWS; row++) {
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (int at = 0; at < dimension; at++) {
                float value = rows.get(VectorRows.VALUE, offsets[row] + 4L * at);
                a += value * queries[first + at];
                b += value * queries[first + dimension + at];
                c += value * queries[first + 2 * dimension + at];
                d += value * queries[first + 3 * dimension + at];
            }
            products[row] = a;
            products[ROWS + row] = b;
            products[2 * ROWS + row] = c;
            products[3 * ROWS + row] = d;
        }
    }
}
