package lookalike.vector;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sixteen dot products side by side with the machine's widest vectors, each sum in a register of its own. The lanes of
 * a sum are added in halves: the second half to the first, until one lane is left. That order is fixed, unlike the one
 * of {@link FloatVector#reduceLanes}, which may change when a loop that has run for a while is compiled.
 */
public record SimdTileKernel() implements TileKernel {

    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final Halves FIRST = Halves.of(LANES.length() / 2);
    private static final Halves SECOND = Halves.of(LANES.length() / 4);
    private static final Halves THIRD = Halves.of(LANES.length() / 8);
    private static final Halves FOURTH = Halves.of(LANES.length() / 16);
    /** Sums of a pair of queries. */
    private static final int SUMS = 2 * ROWS;
    private static final VectorShuffle<Float> SPREAD =
            VectorShuffle.fromOp(LANES, lane -> lane * LANES.length() / SUMS % LANES.length());
    private static final VectorMask<Float> SUMMED = LANES.indexInRange(0, SUMS);

    /**
     * Adds lanes that are so many apart, of two vectors at a time.
     *
     * @param upper the lanes whose number has this bit
     * @param other of each lane, the one that it is added to
     */
    private record Halves(VectorMask<Float> upper, VectorShuffle<Float> other) {

        static Halves of(int apart) {
            long upper = 0;
            for (int lane = 0; lane < LANES.length(); lane++) {
                upper |= (lane & apart) == 0 ? 0 : 1L << lane;
            }
            return new Halves(VectorMask.fromLong(LANES, upper), VectorShuffle.fromOp(LANES, lane -> lane ^ apart));
        }

        /** @return the sums of the one vector in the lower lanes, those of the other in the upper ones */
        FloatVector add(FloatVector one, FloatVector two) {
            return one.blend(two, upper).add(two.blend(one, upper).rearrange(other));
        }
    }

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
        if (LANES.length() < SUMS) {
            products[into] = total(firstA);
            products[into + 1] = total(firstB);
            products[into + 2] = total(firstC);
            products[into + 3] = total(firstD);
            products[into + 4] = total(secondA);
            products[into + 5] = total(secondB);
            products[into + 6] = total(secondC);
            products[into + 7] = total(secondD);
        } else {
            FloatVector even = SECOND.add(FIRST.add(firstA, secondA), FIRST.add(firstC, secondC));
            FloatVector odd = SECOND.add(FIRST.add(firstB, secondB), FIRST.add(firstD, secondD));
            spread(THIRD.add(even, odd), products, into);
        }
    }

    private static void spread(FloatVector sums, float[] products, int into) {
        if (LANES.length() == SUMS) {
            sums.intoArray(products, into);
        } else {
            FOURTH.add(sums, sums).rearrange(SPREAD).intoArray(products, into, SUMMED);
        }
    }

    /** @return the sum of a vector that is shorter than the sums of a pair are many */
    private static float total(FloatVector lanes) {
        FloatVector sum = FIRST.add(lanes, lanes);
        return LANES.length() > 2 ? SECOND.add(sum, sum).lane(0) : sum.lane(0);
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
