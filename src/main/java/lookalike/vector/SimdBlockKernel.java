package lookalike.vector;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Dot products with the machine's widest vectors. Long rows are read side by side from first to last number. For
 * short rows that loop would end before it has paid for its bounds checks; so there some columns of the query stay in
 * registers while the rows pass. Either way a row's products are summed in the same order.
 */
public final class SimdBlockKernel implements BlockKernel {

    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    /** Vectors of the query held in registers at a time. */
    private static final int HELD = 8;
    /**
     * Rows up to this length, in numbers, are short. For longer ones, reading a block by columns does not trigger
     * prefetching.
     */
    private static final int SHORT = 256;

    /** Partial sums of each row of a block. */
    private final float[] sums = new float[ROWS * LANES.length()];

    @Override
    public void dots(float[] query, MemorySegment rows, long[] offsets, int count, float[] products) {
        if (query.length <= SHORT) {
            byColumns(query, rows, offsets, count, products);
        } else {
            for (int row = 0; row < count; row += ABREAST) {
                abreast(query, rows, offsets, row, products);
            }
        }
    }

    private void byColumns(float[] query, MemorySegment rows, long[] offsets, int count, float[] products) {
        Arrays.fill(sums, 0);
        int whole = LANES.loopBound(query.length);
        int column = 0;
        for (; column + HELD * LANES.length() <= whole; column += HELD * LANES.length()) {
            addColumns(query, column, rows, offsets, count);
        }
        for (; column < whole; column += LANES.length()) {
            FloatVector part = FloatVector.fromArray(LANES, query, column);
            for (int row = 0; row < count; row++) {
                lanes(rows, offsets[row] + 4L * column).fma(part, sum(row)).intoArray(sums, row * LANES.length());
            }
        }
        for (int row = 0; row < count; row++) {
            products[row] = total(row) + rest(query, whole, rows, offsets[row]);
        }
    }

    private void addColumns(float[] query, int column, MemorySegment rows, long[] offsets, int count) {
        FloatVector a = part(query, column, 0);
        FloatVector b = part(query, column, 1);
        FloatVector c = part(query, column, 2);
        FloatVector d = part(query, column, 3);
        FloatVector e = part(query, column, 4);
        FloatVector f = part(query, column, 5);
        FloatVector g = part(query, column, 6);
        FloatVector h = part(query, column, 7);
        long step = LANES.vectorByteSize();
        for (int row = 0; row < count; row++) {
            long at = offsets[row] + 4L * column;
            FloatVector sum = lanes(rows, at).fma(a, sum(row));
            sum = lanes(rows, at + step).fma(b, sum);
            sum = lanes(rows, at + 2 * step).fma(c, sum);
            sum = lanes(rows, at + 3 * step).fma(d, sum);
            sum = lanes(rows, at + 4 * step).fma(e, sum);
            sum = lanes(rows, at + 5 * step).fma(f, sum);
            sum = lanes(rows, at + 6 * step).fma(g, sum);
            sum = lanes(rows, at + 7 * step).fma(h, sum);
            sum.intoArray(sums, row * LANES.length());
        }
    }

    /**
     * @return a row's partial sums, added in their order: the order of {@link FloatVector#reduceLanes} is not defined,
     *     and changes when a loop that has run for a while is compiled
     */
    private float total(int row) {
        float total = 0;
        for (int lane = 0; lane < LANES.length(); lane++) {
            total += sums[row * LANES.length() + lane];
        }
        return total;
    }

    private static FloatVector part(float[] query, int column, int number) {
        return FloatVector.fromArray(LANES, query, column + number * LANES.length());
    }

    private FloatVector sum(int row) {
        return FloatVector.fromArray(LANES, sums, row * LANES.length());
    }

    private void abreast(float[] query, MemorySegment rows, long[] offsets, int row, float[] products) {
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
            long bytes = 4L * at;
            sumA = lanes(rows, a + bytes).fma(part, sumA);
            sumB = lanes(rows, b + bytes).fma(part, sumB);
            sumC = lanes(rows, c + bytes).fma(part, sumC);
            sumD = lanes(rows, d + bytes).fma(part, sumD);
        }
        sumA.intoArray(sums, 0);
        sumB.intoArray(sums, LANES.length());
        sumC.intoArray(sums, 2 * LANES.length());
        sumD.intoArray(sums, 3 * LANES.length());
        products[row] = total(0) + rest(query, whole, rows, a);
        products[row + 1] = total(1) + rest(query, whole, rows, b);
        products[row + 2] = total(2) + rest(query, whole, rows, c);
        products[row + 3] = total(3) + rest(query, whole, rows, d);
    }

    private static FloatVector lanes(MemorySegment rows, long at) {
        return FloatVector.fromMemorySegment(LANES, rows, at, ByteOrder.LITTLE_ENDIAN);
    }

    private static float rest(float[] query, int from, MemorySegment rows, long row) {
        float sum = 0;
        for (int at = from; at < query.length; at++) {
            sum += query[at] * rows.get(VectorRows.VALUE, row + 4L * at);
        }
        return sum;
    }
}
