package lookalike.index.annoy;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import lookalike.features.FeatureMatrix;

/**
 * The loops with vectors of 8 numbers, four at a time. Always 8, also where the machine has 16: the order of the sums
 * must not depend on the machine, and four additions under way hide their latency. Products are not fused into the
 * sums, as plain Java could do that only slowly.
 */
record VectorLoop() implements InnerLoop {

    private static final VectorSpecies<Float> EIGHT = FloatVector.SPECIES_256;

    /** @return whether the machine has vectors of 8 numbers; without, the Vector API would be slower than plain Java */
    static boolean isFast() {
        return FloatVector.SPECIES_PREFERRED.length() >= EIGHT.length();
    }

    @Override
    public float dot(float[] x, MemorySegment rows, long offset) {
        FloatVector a = FloatVector.zero(EIGHT);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        int at = 0;
        for (; at + LANES <= x.length; at += LANES) {
            a = a.add(numbers(x, at).mul(numbers(rows, offset, at)));
            b = b.add(numbers(x, at + 8).mul(numbers(rows, offset, at + 8)));
            c = c.add(numbers(x, at + 16).mul(numbers(rows, offset, at + 16)));
            d = d.add(numbers(x, at + 24).mul(numbers(rows, offset, at + 24)));
        }
        for (; at + HALF <= x.length; at += HALF) {
            a = a.add(numbers(x, at).mul(numbers(rows, offset, at)));
        }
        float sum = total(a.add(b).add(c.add(d)));
        for (; at < x.length; at++) {
            sum += x[at] * rows.get(FeatureMatrix.VALUE, offset + 4L * at);
        }
        return sum;
    }

    @Override
    public float squaredDistance(float[] x, MemorySegment rows, long offset) {
        FloatVector a = FloatVector.zero(EIGHT);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        int at = 0;
        for (; at + LANES <= x.length; at += LANES) {
            a = a.add(squares(numbers(x, at).sub(numbers(rows, offset, at))));
            b = b.add(squares(numbers(x, at + 8).sub(numbers(rows, offset, at + 8))));
            c = c.add(squares(numbers(x, at + 16).sub(numbers(rows, offset, at + 16))));
            d = d.add(squares(numbers(x, at + 24).sub(numbers(rows, offset, at + 24))));
        }
        for (; at + HALF <= x.length; at += HALF) {
            a = a.add(squares(numbers(x, at).sub(numbers(rows, offset, at))));
        }
        float sum = total(a.add(b).add(c.add(d)));
        for (; at < x.length; at++) {
            float difference = x[at] - rows.get(FeatureMatrix.VALUE, offset + 4L * at);
            sum += difference * difference;
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
            float number = rows.get(FeatureMatrix.VALUE, offset + 4L * at);
            mean[at] = (mean[at] * count + number / length) / (count + 1);
        }
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

    /** Lane by lane: the order in which {@code reduceLanes} adds is not defined. */
    private static float total(FloatVector sums) {
        return InnerLoop.total(sums.lane(0), sums.lane(1), sums.lane(2), sums.lane(3),
                sums.lane(4), sums.lane(5), sums.lane(6), sums.lane(7));
    }
}
