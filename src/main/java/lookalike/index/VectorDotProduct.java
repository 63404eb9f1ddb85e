package lookalike.index;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lookalike.features.FeatureMatrix;

/** Four dot products with the machine's widest vectors. */
record VectorDotProduct() implements DotProduct {

    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

    @Override
    public void of(float[] query, MemorySegment rows, long[] offsets, float[] products) {
        long a = offsets[0];
        long b = offsets[1];
        long c = offsets[2];
        long d = offsets[3];
        FloatVector sumA = FloatVector.zero(LANES);
        FloatVector sumB = sumA;
        FloatVector sumC = sumA;
        FloatVector sumD = sumA;
        int whole = LANES.loopBound(query.length);
        for (int at = 0; at < whole; at += LANES.length()) {
            FloatVector part = FloatVector.fromArray(LANES, query, at);
            long bytes = 4L * at;
            sumA = lanes(rows, a + bytes).fma(part, sumA);
            sumB = lanes(rows, b + bytes).fma(part, sumB);
            sumC = lanes(rows, c + bytes).fma(part, sumC);
            sumD = lanes(rows, d + bytes).fma(part, sumD);
        }
        products[0] = sumA.reduceLanes(VectorOperators.ADD) + rest(query, whole, rows, a);
        products[1] = sumB.reduceLanes(VectorOperators.ADD) + rest(query, whole, rows, b);
        products[2] = sumC.reduceLanes(VectorOperators.ADD) + rest(query, whole, rows, c);
        products[3] = sumD.reduceLanes(VectorOperators.ADD) + rest(query, whole, rows, d);
    }

    private static FloatVector lanes(MemorySegment rows, long at) {
        return FloatVector.fromMemorySegment(LANES, rows, at, ByteOrder.LITTLE_ENDIAN);
    }

    private static float rest(float[] query, int from, MemorySegment rows, long row) {
        float sum = 0;
        for (int at = from; at < query.length; at++) {
            sum += query[at] * rows.get(FeatureMatrix.VALUE, row + 4L * at);
        }
        return sum;
    }
}
