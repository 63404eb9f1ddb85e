package lookalike.ranking.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import lookalike.index.forest.PrincipalSubspace;
import lookalike.vector.Kernels;
import lookalike.vector.Projection;
import lookalike.vector.VectorRows;

/**
 * The space of a forest: {@link CompositeRows} less their mean, projected onto the directions in which they differ
 * most.
 * <p>The bytes that are kept with the forest, little-endian: {@code int32} dimensions of the points d and of the
 * composite vectors c, {@code float32[d]} the projection of the rows' mean, {@code float32[dc]} the projection.
 */
final class CompositeSpace {

    /** Points have one dimension more in a forest of inner products, and 128 numbers suit every machine. */
    private static final int POINT = 127;
    /** Rows that the directions are found from. */
    private static final int SAMPLE = 4096;
    private static final long SEED = 42;

    private final Projection projection;
    private final float[] mean;

    private CompositeSpace(Projection projection, float[] mean) {
        this.projection = projection;
        this.mean = mean;
    }

    /**
     * @param numbers of the rows that belong to pictures, at least one
     * @param arena holds the space
     */
    static CompositeSpace of(CompositeRows rows, int[] numbers, Arena arena) {
        int count = Math.min(SAMPLE, numbers.length);
        int dimension = rows.dimension();
        double[] sum = new double[dimension];
        MemorySegment values = arena.allocate(4L * count * dimension, 64);
        VectorRows sample = new VectorRows(values, count, dimension);
        for (int i = 0; i < count; i++) {
            float[] vector = rows.vector(numbers[(int) ((long) i * numbers.length / count)]);
            for (int d = 0; d < dimension; d++) {
                sum[d] += vector[d] / (double) count;
            }
            sample.put(i, vector);
        }
        Projection projection = PrincipalSubspace.of(sample, Math.min(POINT, dimension), SEED, arena);
        float[] mean = new float[dimension];
        for (int d = 0; d < dimension; d++) {
            mean[d] = (float) sum[d];
        }
        return new CompositeSpace(projection, projection.of(mean, Kernels.vector()));
    }

    /** @return dimensions of the points */
    int dimension() {
        return projection.dimension();
    }

    /** @return the point of a row */
    float[] point(CompositeRows rows, int row) {
        float[] point = projection.of(rows.vector(row), Kernels.vector());
        for (int d = 0; d < point.length; d++) {
            point[d] -= mean[d];
        }
        return point;
    }

    /** @return the point of a query, whose product with a row's point is about the score, less a constant */
    float[] point(RankingQuery query) {
        return projection.of(CompositeRows.vector(query, projection.rows().dimension()), Kernels.vector());
    }

    /** @return the stored form */
    MemorySegment bytes() {
        MemorySegment rows = projection.rows().values();
        ByteBuffer bytes = ByteBuffer.allocate(8 + 4 * mean.length + (int) rows.byteSize())
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(dimension()).putInt(projection.rows().dimension());
        for (float value : mean) {
            bytes.putFloat(value);
        }
        MemorySegment all = MemorySegment.ofArray(bytes.array());
        MemorySegment.copy(rows, 0, all, 8 + 4L * mean.length, rows.byteSize());
        return all;
    }

    /**
     * @param stored by {@link #bytes}; used as long as the space is
     * @throws IllegalArgumentException if it is nothing of the kind
     */
    static CompositeSpace of(MemorySegment stored) {
        if (stored.byteSize() < 8) {
            throw new IllegalArgumentException(stored.byteSize() + " bytes");
        }
        ByteBuffer head = stored.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        int points = head.getInt();
        int composites = head.getInt();
        if (points < 1 || composites < points || stored.byteSize() != 8 + 4L * points + 4L * points * composites) {
            throw new IllegalArgumentException("%d bytes for %d x %d".formatted(stored.byteSize(), points, composites));
        }
        float[] mean = new float[points];
        for (int d = 0; d < points; d++) {
            mean[d] = head.getFloat();
        }
        return new CompositeSpace(new Projection(new VectorRows(stored.asSlice(8 + 4L * points), points, composites)),
                mean);
    }
}
