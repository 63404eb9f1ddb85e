package lookalike.index;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lookalike.features.FeatureMatrix;

/** The dot product with the machine's widest vectors; four sums hide the latency of multiply-and-add. */
record VectorDotProduct() implements DotProduct {

    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    @Override
    public float of(float[] query, MemorySegment rows, long offset, int dimension) {
        int lanes = LANES.length();
        FloatVector first = FloatVector.zero(LANES);
        FloatVector second = first;
        FloatVector third = first;
        FloatVector fourth = first;
        int d = 0;
        for (; d <= dimension - 4 * lanes; d += 4 * lanes) {
            long at = offset + 4L * d;
            first = row(rows, at).fma(part(query, d), first);
            second = row(rows, at + 4L * lanes).fma(part(query, d + lanes), second);
            third = row(rows, at + 8L * lanes).fma(part(query, d + 2 * lanes), third);
            fourth = row(rows, at + 12L * lanes).fma(part(query, d + 3 * lanes), fourth);
        }
        for (; d <= dimension - lanes; d += lanes) {
            first = row(rows, offset + 4L * d).fma(part(query, d), first);
        }
        float sum = first.add(second).add(third.add(fourth)).reduceLanes(VectorOperators.ADD);
        for (; d < dimension; d++) {
            sum += query[d] * rows.get(FeatureMatrix.VALUE, offset + 4L * d);
        }
        return sum;
    }

    private static FloatVector row(MemorySegment rows, long at) {
        return FloatVector.fromMemorySegment(LANES, rows, at, ORDER);
    }

    private static FloatVector part(float[] query, int d) {
        return FloatVector.fromArray(LANES, query, d);
    }
}
