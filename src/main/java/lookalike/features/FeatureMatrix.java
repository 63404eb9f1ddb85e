package lookalike.features;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import lookalike.UncheckedLookalikeException;
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
    private final Optional<RowChecksums> checksums;

    /**
     * @param arena closed with the matrix; must be shared if several threads read
     * @param values {@code 4 * rows * dimension} bytes
     */
    public FeatureMatrix(Arena arena, MemorySegment values, int rows, int dimension) {
        this(arena, values, rows, dimension, Optional.empty());
    }

    /**
     * @param arena closed with the matrix; must be shared if several threads read
     * @param values {@code 4 * rows * dimension} bytes
     * @param checksums of the rows, if they are from a file that may be damaged
     */
    public FeatureMatrix(Arena arena, MemorySegment values, int rows, int dimension,
            Optional<RowChecksums> checksums) {
        if (values.byteSize() != 4L * rows * dimension) {
            throw new IllegalArgumentException(values.byteSize() + " bytes for " + rows + " x " + dimension);
        }
        this.arena = arena;
        this.values = values;
        this.rows = rows;
        this.dimension = dimension;
        this.checksums = checksums;
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

    /**
     * @return a copy of one row
     * @throws UncheckedLookalikeException if the row is not the one that was stored
     */
    public Feature row(int row) {
        try {
            check(row);
        } catch (FeatureCacheException.Damaged problem) {
            throw new UncheckedLookalikeException(problem);
        }
        float[] copy = new float[dimension];
        MemorySegment.copy(values, VectorRows.VALUE, offset(row), copy, 0, dimension);
        return new Feature(copy);
    }

    /**
     * Checks a row that is about to be shown. Checking each row that is compared would take longer than comparing it.
     *
     * @throws FeatureCacheException.Damaged if the row is not the one that was stored
     */
    public void check(int row) throws FeatureCacheException.Damaged {
        if (checksums.isPresent()) {
            checksums.get().check(row, values.asSlice(offset(row), 4L * dimension).asByteBuffer());
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
