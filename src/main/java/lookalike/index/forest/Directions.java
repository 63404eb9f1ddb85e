package lookalike.index.forest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.stream.IntStream;
import lookalike.features.FeatureMatrix;
import lookalike.features.VectorRows;

/** Vectors scaled to length 1; those of length 0 stay as they are. */
final class Directions {

    private Directions() { }

    static float[] of(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        float[] direction = new float[vector.length];
        for (int d = 0; d < direction.length; d++) {
            direction[d] = (float) (vector[d] * scale);
        }
        return direction;
    }

    /** @param arena holds the result */
    static VectorRows of(VectorRows rows, Arena arena) {
        MemorySegment values = arena.allocate(Math.max(4, rows.values().byteSize()), 64)
                .asSlice(0, rows.values().byteSize());
        IntStream.range(0, rows.count()).parallel().forEach(row -> MemorySegment.copy(of(rows.row(row)), 0, values,
                FeatureMatrix.VALUE, rows.offset(row), rows.dimension()));
        return new VectorRows(values, rows.count(), rows.dimension());
    }
}
