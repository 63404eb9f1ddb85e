package lookalike.vector;

import java.lang.foreign.MemorySegment;

/** {@link BlockKernel} in plain Java. */
public record ScalarBlockKernel() implements BlockKernel {

    @Override
    public void dots(float[] query, MemorySegment rows, long[] offsets, int count, float[] products) {
        for (int row = 0; row < count; row += ABREAST) {
            abreast(query, rows, offsets, row, products);
        }
    }

    private static void abreast(float[] query, MemorySegment rows, long[] offsets, int row, float[] products) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (int d = 0; d < query.length; d++) {
            float value = query[d];
            first += value * rows.get(VectorRows.VALUE, offsets[row] + 4L * d);
            second += value * rows.get(VectorRows.VALUE, offsets[row + 1] + 4L * d);
            third += value * rows.get(VectorRows.VALUE, offsets[row + 2] + 4L * d);
            fourth += value * rows.get(VectorRows.VALUE, offsets[row + 3] + 4L * d);
        }
        products[row] = first;
        products[row + 1] = second;
        products[row + 2] = third;
        products[row + 3] = fourth;
    }
}
