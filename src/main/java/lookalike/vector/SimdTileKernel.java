package lookalike.vector;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Sixteen dot products side by side with the machine's widest vectors, each sum in a register of its own. */
public record SimdTileKernel() implements TileKernel {

    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

    @Override
    public void dots(float[] queries, int first, int dimension, MemorySegment rows, long[] offsets, float[] products) {
        int whole = LANES.loopBound(dimension);
        // Two queries at a time: eight sums, which also fit the sixteen registers of older machines.
        for (int pair = 0; pair < QUERIES; pair += 2) {
            pair(queries, first + pair * dimension, dimension, whole, rows, offsets, products, pair * ROWS);
        }
        if (whole < dimension) {
            addRest(queries, first, dimension, whole, rows, offsets, products);
        }
    }

    private static void pair(float[] queries, int first, int dimension, int whole, MemorySegment rows, long[] offsets,
            float[] products, int into) {
        int second = first + dimension;
        long a = offsets[0];
        long b = offsets[1];
        long c = offsets[2];
        long d = offsets[3];
        FloatVector firstA = FloatVector.zero(LANES);
        FloatVector firstB = firstA;
        FloatVector firstC = firstA;
        FloatVector firstD = firstA;
        FloatVector secondA = firstA;
        FloatVector secondB = firstA;
        FloatVector secondC = firstA;
        FloatVector secondD = firstA;
        for (int at = 0; at < whole; at += LANES.length()) {
            FloatVector one = FloatVector.fromArray(LANES, queries, first + at);
            FloatVector two = FloatVector.fromArray(LANES, queries, second + at);
            FloatVector row = lanes(rows, a + 4L * at);
            firstA = row.fma(one, firstA);
            secondA = row.fma(two, secondA);
            row = lanes(rows, b + 4L * at);
            firstB = row.fma(one, firstB);
            secondB = row.fma(two, secondB);
            row = lanes(rows, c + 4L * at);
            firstC = row.fma(one, firstC);
            secondC = row.fma(two, secondC);
            row = lanes(rows, d + 4L * at);
            firstD = row.fma(one, firstD);
            secondD = row.fma(two, secondD);
        }
        products[into] = firstA.reduceLanes(VectorOperators.ADD);
        products[into + 1] = firstB.reduceLanes(VectorOperators.ADD);
        products[into + 2] = firstC.reduceLanes(VectorOperators.ADD);
        products[into + 3] = firstD.reduceLanes(VectorOperators.ADD);
        products[into + 4] = secondA.reduceLanes(VectorOperators.ADD);
        products[into + 5] = secondB.reduceLanes(VectorOperators.ADD);
        products[into + 6] = secondC.reduceLanes(VectorOperators.ADD);
        products[into + 7] = secondD.reduceLanes(VectorOperators.ADD);
    }

    private static FloatVector lanes(MemorySegment rows, long at) {
        return FloatVector.fromMemorySegment(LANES, rows, at, ByteOrder.LITTLE_ENDIAN);
    }

    private static void addRest(float[] queries, int first, int dimension, int from, MemorySegment rows,
            long[] offsets, float[] products) {
        for (int query = 0; query < QUERIES; query++) {
            for (int row = 0; row < ROWS; row++) {
                float sum = 0;
                for (int at = from; at < dimension; at++) {
                    sum += queries[first + query * dimension + at]
                            * rows.get(VectorRows.VALUE, offsets[row] + 4L * at);
                }
                products[query * ROWS + row] += sum;
            }
        }
    }
}
