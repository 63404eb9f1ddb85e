package lookalike.index.forest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import lookalike.vector.VectorRows;

/** Random vectors with a seed. */
final class ClusteredVectors {

    private ClusteredVectors() {}

    static VectorRows of(float[]... rows) {
        int dimension = rows.length == 0 ? 4 : rows[0].length;
        MemorySegment values = Arena.ofAuto().allocate(Math.max(4, 4L * rows.length * dimension))
                .asSlice(0, 4L * rows.length * dimension);
        for (int row = 0; row < rows.length; row++) {
            MemorySegment.copy(rows[row], 0, values, VectorRows.VALUE, 4L * row * dimension, dimension);
        }
        return new VectorRows(values, rows.length, dimension);
    }

    /** Around centres, as features of products lie. */
    static VectorRows clustered(int count, int dimension, int clusters, long seed) {
        Random random = new Random(seed);
        float[][] centres = new float[clusters][dimension];
        for (float[] centre : centres) {
            for (int d = 0; d < dimension; d++) {
                centre[d] = (float) random.nextGaussian();
            }
        }
        float[][] rows = new float[count][dimension];
        for (float[] row : rows) {
            float[] centre = centres[random.nextInt(clusters)];
            for (int d = 0; d < dimension; d++) {
                row[d] = centre[d] + 0.5f * (float) random.nextGaussian();
            }
        }
        return of(rows);
    }
}
