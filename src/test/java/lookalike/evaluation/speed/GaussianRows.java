package lookalike.evaluation.speed;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import lookalike.vector.VectorRows;

/** Vectors drawn from the normal distribution. */
final class GaussianRows {

    private GaussianRows() {}

    static VectorRows of(int count, int dimension, long seed) {
        Random random = new Random(seed);
        MemorySegment values = Arena.ofAuto().allocate(4L * count * dimension, 64);
        for (long at = 0; at < values.byteSize(); at += 4) {
            values.set(VectorRows.VALUE, at, (float) random.nextGaussian());
        }
        return new VectorRows(values, count, dimension);
    }
}
