package lookalike.vector;

import java.lang.foreign.MemorySegment;

/** {@link VectorKernel} in plain Java. */
public record ScalarKernel() implements VectorKernel {

    @Override
    public float dot(float[] x, MemorySegment rows, long offset) {
        float[] sums = new float[LANES];
        int at = 0;
        for (; at + LANES <= x.length; at += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] += x[at + lane] * number(rows, offset, at + lane);
            }
        }
        if (at + HALF <= x.length) {
            for (int lane = 0; lane < HALF; lane++) {
                sums[lane] += x[at + lane] * number(rows, offset, at + lane);
            }
            at += HALF;
        }
        float sum = total(sums);
        for (; at < x.length; at++) {
            sum += x[at] * number(rows, offset, at);
        }
        return sum;
    }

    @Override
    public float square(float[] x) {
        return dot(x, MemorySegment.ofArray(x), 0);
    }

    @Override
    public void dots(float[] x, MemorySegment rows, long[] offsets, float[] products) {
        for (int row = 0; row < ROWS; row++) {
            products[row] = dot(x, rows, offsets[row]);
        }
    }

    @Override
    public float squaredDistance(float[] x, MemorySegment rows, long offset) {
        float[] sums = new float[LANES];
        int at = 0;
        for (; at + LANES <= x.length; at += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                float difference = x[at + lane] - number(rows, offset, at + lane);
                sums[lane] += difference * difference;
            }
        }
        if (at + HALF <= x.length) {
            for (int lane = 0; lane < HALF; lane++) {
                float difference = x[at + lane] - number(rows, offset, at + lane);
                sums[lane] += difference * difference;
            }
            at += HALF;
        }
        float sum = total(sums);
        for (; at < x.length; at++) {
            float difference = x[at] - number(rows, offset, at);
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public void include(float[] mean, int count, MemorySegment rows, long offset, float length) {
        for (int at = 0; at < mean.length; at++) {
            mean[at] = (mean[at] * count + number(rows, offset, at) / length) / (count + 1);
        }
    }

    private static float number(MemorySegment rows, long offset, int at) {
        return rows.get(VectorRows.VALUE, offset + 4L * at);
    }

    private static float total(float[] sums) {
        for (int lane = 0; lane < HALF; lane++) {
            sums[lane] += sums[lane + HALF];
        }
        return VectorKernel.total(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]);
    }
}
