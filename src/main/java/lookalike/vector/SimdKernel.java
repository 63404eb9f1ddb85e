package lookalike.vector;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops with vectors of 8 numbers, two at a time. Always 8, even where the machine has 16: the order of the sums
 * must not depend on the machine. Two at a time, because four rows side by side then take 8 of the 16 registers that
 * every such machine has. Products are not fused into the sums, because plain Java can do that only slowly.
 */
public record SimdKernel() implements VectorKernel {

    private static final VectorSpecies<Float> EIGHT = FloatVector.SPECIES_256;

    /** @return whether the machine has vectors of 8 numbers; if not, the Vector API would be slower than plain Java */
    static boolean isFast() {
        return FloatVector.SPECIES_PREFERRED.length() >= EIGHT.length();
    }

    @Override
    public float dot(float[] x, MemorySegment rows, long offset) {
        FloatVector even = FloatVector.zero(EIGHT);
        FloatVector odd = even;
        int at = 0;
        for (; at + LANES <= x.length; at += LANES) {
            even = even.add(numbers(x, at).mul(numbers(rows, offset, at)));
            odd = odd.add(numbers(x, at + HALF).mul(numbers(rows, offset, at + HALF)));
        }
        return sum(even, odd, x, at, rows, offset);
    }

    @Override
    public void dots(float[] x, MemorySegment rows, long[] offsets, float[] products) {
        long a = offsets[0];
        long b = offsets[1];
        long c = offsets[2];
        long d = offsets[3];
        FloatVector evenA = FloatVector.zero(EIGHT);
        FloatVector evenB = evenA;
        FloatVector evenC = evenA;
        FloatVector evenD = evenA;
        FloatVector oddA = evenA;
        FloatVector oddB = evenA;
        FloatVector oddC = evenA;
        FloatVector oddD = evenA;
        int at = 0;
        for (; at + LANES <= x.length; at += LANES) {
            FloatVector even = numbers(x, at);
            evenA = evenA.add(even.mul(numbers(rows, a, at)));
            evenB = evenB.add(even.mul(numbers(rows, b, at)));
            evenC = evenC.add(even.mul(numbers(rows, c, at)));
            evenD = evenD.add(even.mul(numbers(rows, d, at)));
            FloatVector odd = numbers(x, at + HALF);
            oddA = oddA.add(odd.mul(numbers(rows, a, at + HALF)));
            oddB = oddB.add(odd.mul(numbers(rows, b, at + HALF)));
            oddC = oddC.add(odd.mul(numbers(rows, c, at + HALF)));
            oddD = oddD.add(odd.mul(numbers(rows, d, at + HALF)));
        }
        products[0] = sum(evenA, oddA, x, at, rows, a);
        products[1] = sum(evenB, oddB, x, at, rows, b);
        products[2] = sum(evenC, oddC, x, at, rows, c);
        products[3] = sum(evenD, oddD, x, at, rows, d);
    }

    @Override
    public float squaredDistance(float[] x, MemorySegment rows, long offset) {
        FloatVector even = FloatVector.zero(EIGHT);
        FloatVector odd = even;
        int at = 0;
        for (; at + LANES <= x.length; at += LANES) {
            even = even.add(squares(numbers(x, at).sub(numbers(rows, offset, at))));
            odd = odd.add(squares(numbers(x, at + HALF).sub(numbers(rows, offset, at + HALF))));
        }
        if (at + HALF <= x.length) {
            even = even.add(squares(numbers(x, at).sub(numbers(rows, offset, at))));
            at += HALF;
        }
        float sum = total(even.add(odd));
        for (; at < x.length; at++) {
            float difference = x[at] - rows.get(VectorRows.VALUE, offset + 4L * at);
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public float square(float[] x) {
        FloatVector even = FloatVector.zero(EIGHT);
        FloatVector odd = even;
        int at = 0;
        for (; at + LANES <= x.length; at += LANES) {
            even = even.add(squares(numbers(x, at)));
            odd = odd.add(squares(numbers(x, at + HALF)));
        }
        if (at + HALF <= x.length) {
            even = even.add(squares(numbers(x, at)));
            at += HALF;
        }
        float sum = total(even.add(odd));
        for (; at < x.length; at++) {
            sum += x[at] * x[at];
        }
        return sum;
    }

    @Override
    public void include(float[] mean, int count, MemorySegment rows, long offset, float length) {
        int at = 0;
        for (; at + HALF <= mean.length; at += HALF) {
            numbers(mean, at).mul(count).add(numbers(rows, offset, at).div(length)).div(count + 1)
                    .intoArray(mean, at);
        }
        for (; at < mean.length; at++) {
            float number = rows.get(VectorRows.VALUE, offset + 4L * at);
            mean[at] = (mean[at] * count + number / length) / (count + 1);
        }
    }

    /** @return the sum of products, given the sums of the whole blocks up to {@code from} in two vectors */
    private static float sum(FloatVector even, FloatVector odd, float[] x, int from, MemorySegment rows, long offset) {
        FloatVector sums = even;
        int at = from;
        if (at + HALF <= x.length) {
            sums = sums.add(numbers(x, at).mul(numbers(rows, offset, at)));
            at += HALF;
        }
        float sum = total(sums.add(odd));
        for (; at < x.length; at++) {
            sum += x[at] * rows.get(VectorRows.VALUE, offset + 4L * at);
        }
        return sum;
    }

    private static FloatVector numbers(float[] x, int at) {
        return FloatVector.fromArray(EIGHT, x, at);
    }

    private static FloatVector numbers(MemorySegment rows, long offset, int at) {
        return FloatVector.fromMemorySegment(EIGHT, rows, offset + 4L * at, ByteOrder.LITTLE_ENDIAN);
    }

    private static FloatVector squares(FloatVector differences) {
        return differences.mul(differences);
    }

    /** Lane by lane, as the order in which {@code reduceLanes} adds is undefined. */
    private static float total(FloatVector sums) {
        return VectorKernel.total(sums.lane(0), sums.lane(1), sums.lane(2), sums.lane(3),
                sums.lane(4), sums.lane(5), sums.lane(6), sums.lane(7));
    }
}
