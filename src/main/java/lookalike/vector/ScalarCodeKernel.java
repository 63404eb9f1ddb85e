package lookalike.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** {@link CodeKernel} in plain Java. */
public record ScalarCodeKernel() implements CodeKernel {

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
            first += value * rows.get(ValueLayout.JAVA_BYTE, offsets[row] + d);
            second += value * rows.get(ValueLayout.JAVA_BYTE, offsets[row + 1] + d);
            third += value * rows.get(ValueLayout.JAVA_BYTE, offsets[row + 2] + d);
            fourth += value * rows.get(ValueLayout.JAVA_BYTE, offsets[row + 3] + d);
        }
        products[row] = first;
        products[row + 1] = second;
        products[row + 2] = third;
        products[row + 3] = fourth;
    }
}
