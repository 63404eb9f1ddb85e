package lookalike.index;

import java.lang.foreign.MemorySegment;
import lookalike.features.FeatureMatrix;

/** The inner loop of exact search: a query times one row of a matrix. */
sealed interface DotProduct permits DotProduct.Scalar, VectorDotProduct {

    /**
     * @param query at least {@code dimension} numbers
     * @param rows little-endian float32
     * @param offset of the row's first byte
     */
    float of(float[] query, MemorySegment rows, long offset, int dimension);

    /** @return the Vector API where the program was started with it, plain Java elsewhere: slower, not broken */
    static DotProduct best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorDotProduct() : new Scalar();
    }

    /** Plain Java, with sums apart so that the processor can overlap them. */
    record Scalar() implements DotProduct {
        @Override
        public float of(float[] query, MemorySegment rows, long offset, int dimension) {
            float[] sums = new float[4];
            int whole = dimension - dimension % 4;
            for (int d = 0; d < whole; d += 4) {
                for (int lane = 0; lane < 4; lane++) {
                    sums[lane] += query[d + lane] * rows.get(FeatureMatrix.VALUE, offset + 4L * (d + lane));
                }
            }
            float rest = 0;
            for (int d = whole; d < dimension; d++) {
                rest += query[d] * rows.get(FeatureMatrix.VALUE, offset + 4L * d);
            }
            return sums[0] + sums[1] + (sums[2] + sums[3]) + rest;
        }
    }
}
