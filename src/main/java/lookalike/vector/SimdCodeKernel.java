package lookalike.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link CodeKernel} with the machine's widest vectors; bytes become single precision on the way. All sums are exact,
 * so the order in which {@link FloatVector#reduceLanes} adds, which is not defined, does not matter.
 */
public record SimdCodeKernel() implements CodeKernel {

    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    /** As many bytes as a vector has numbers. */
    private static final VectorSpecies<Byte> BYTES =
            LANES.length() == 16 ? ByteVector.SPECIES_128 : ByteVector.SPECIES_64;

    /** @return whether the machine has vectors of 8 or 16 numbers, for which there are vectors of as many bytes */
    static boolean isFast() {
        return LANES.length() == 8 || LANES.length() == 16;
    }

    @Override
    public void dots(float[] query, MemorySegment rows, long[] offsets, int count, float[] products) {
        for (int row = 0; row < count; row += ABREAST) {
            abreast(query, rows, offsets, row, products);
        }
    }

    private static void abreast(float[] query, MemorySegment rows, long[] offsets, int row, float[] products) {
        long a = offsets[row];
        long b = offsets[row + 1];
        long c = offsets[row + 2];
        long d = offsets[row + 3];
        FloatVector sumA = FloatVector.zero(LANES);
        FloatVector sumB = sumA;
        FloatVector sumC = sumA;
        FloatVector sumD = sumA;
        int whole = LANES.loopBound(query.length);
        for (int at = 0; at < whole; at += LANES.length()) {
            FloatVector part = FloatVector.fromArray(LANES, query, at);
            sumA = lanes(rows, a + at).fma(part, sumA);
            sumB = lanes(rows, b + at).fma(part, sumB);
            sumC = lanes(rows, c + at).fma(part, sumC);
            sumD = lanes(rows, d + at).fma(part, sumD);
        }
        products[row] = sumA.reduceLanes(VectorOperators.ADD) + rest(query, whole, rows, a);
        products[row + 1] = sumB.reduceLanes(VectorOperators.ADD) + rest(query, whole, rows, b);
        products[row + 2] = sumC.reduceLanes(VectorOperators.ADD) + rest(query, whole, rows, c);
        products[row + 3] = sumD.reduceLanes(VectorOperators.ADD) + rest(query, whole, rows, d);
    }

    private static FloatVector lanes(MemorySegment rows, long at) {
        return (FloatVector) ByteVector.fromMemorySegment(BYTES, rows, at, ByteOrder.LITTLE_ENDIAN)
                .convertShape(VectorOperators.B2F, LANES, 0);
    }

    private static float rest(float[] query, int from, MemorySegment rows, long row) {
        float sum = 0;
        for (int at = from; at < query.length; at++) {
            sum += query[at] * rows.get(ValueLayout.JAVA_BYTE, row + at);
        }
        return sum;
    }
}
