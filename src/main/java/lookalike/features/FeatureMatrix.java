package lookalike.features;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import lookalike.vector.VectorRows;

/**
 * Features row by row, mapped from their file or held in memory: little-endian float32, each row of length 1, rows
 * without gaps. Safe for use by several threads; closing it during a read makes that read fail.
 */
public final class FeatureMatrix implements AutoCloseable {

    private final Arena arena;
    private final MemorySegment values;
    private final int rows;
    private final int dimension;

    /**
     * @param arena closed with the matrix; must be shared if several threads read
     * @param values {@code 4 * rows * dimension} bytes
     */
    public FeatureMatrix(Arena arena, MemorySegment values, int rows, int dimension) {
        if (values.byteSize() != 4L * rows * dimension) {
            throw new IllegalArgumentException(values.byteSize() + " bytes for " + rows + " x " + dimension);
        }
        this.arena = arena;
        this.values = values;
        this.rows = rows;
        this.dimension = dimension;
    }

    /** @return a matrix in memory, its rows scaled to length 1 */
    public static FeatureMatrix of(Iterable<Feature> features, int dimension) {
        int rows = 0;
        for (Feature _ : features) {
            rows++;
        }
        @SuppressWarnings("MustBeClosedChecker") // the matrix closes it
        Arena arena = Arena.ofShared();
        try {
            MemorySegment values = arena.allocate(4L * rows * dimension, 64);
            long at = 0;
            for (Feature feature : features) {
                MemorySegment.copy(feature.normalised().values(), 0, values, VectorRows.VALUE, at, dimension);
                at += 4L * dimension;
            }
            return new FeatureMatrix(arena, values, rows, dimension);
        } catch (Throwable problem) {
            arena.close();
            throw problem;
        }
    }

    /** @return all rows */
    public MemorySegment values() {
        return values;
    }

    /** @return the same rows as plain vectors; closed with the matrix */
    public VectorRows vectors() {
        return new VectorRows(values, rows, dimension);
    }

    /** @return the number of rows */
    public int rows() {
        return rows;
    }

    /** @return the dimension of each row */
    public int dimension() {
        return dimension;
    }

    /** @return the first byte of row {@code row} */
    public long offset(int row) {
        return 4L * row * dimension;
    }

    /** @return a copy of one row */
    public Feature row(int row) {
        float[] copy = new float[dimension];
        MemorySegment.copy(values, VectorRows.VALUE, offset(row), copy, 0, dimension);
        return new Feature(copy);
    }

    @Override
    public void close() {
        arena.close();
    }
}
