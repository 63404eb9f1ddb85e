package lookalike.index.annoy;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.vector.VectorRows;

/** Vectors for building forests, and exact answers by sums in double precision. */
public final class RandomItems {

    private RandomItems() {}

    /** @return {@code count} vectors of normally distributed numbers, each of a length of its own */
    public static VectorRows gaussian(int count, int dimension, long seed) {
        Random random = new Random(seed);
        float[][] rows = new float[count][dimension];
        for (float[] row : rows) {
            float length = 0.5f + random.nextFloat();
            for (int d = 0; d < dimension; d++) {
                row[d] = length * (float) random.nextGaussian();
            }
        }
        return of(dimension, rows);
    }

    static VectorRows of(int dimension, float[]... rows) {
        MemorySegment values = MemorySegment.ofArray(new byte[4 * rows.length * dimension]);
        for (int row = 0; row < rows.length; row++) {
            MemorySegment.copy(rows[row], 0, values, VectorRows.VALUE, 4L * row * dimension, dimension);
        }
        return new VectorRows(values, rows.length, dimension);
    }

    /** @return the distance as {@link Metric} has it */
    public static double distance(Metric metric, float[] a, float[] b) {
        double dot = 0;
        double normA = 0;
        double normB = 0;
        double squares = 0;
        for (int d = 0; d < a.length; d++) {
            dot += (double) a[d] * b[d];
            normA += (double) a[d] * a[d];
            normB += (double) b[d] * b[d];
            squares += ((double) a[d] - b[d]) * ((double) a[d] - b[d]);
        }
        return switch (metric) {
            case ANGULAR -> Math.sqrt(Math.max(0, 2 - (normA * normB > 0 ? 2 * dot / Math.sqrt(normA * normB) : 0)));
            case EUCLIDEAN -> Math.sqrt(squares);
            case DOT -> dot;
        };
    }

    /** @return the distances of all items, nearest first */
    static double[] distances(Metric metric, VectorRows items, float[] query) {
        double[] distances = IntStream.range(0, items.count())
                .mapToDouble(item -> distance(metric, items.row(item), query)).toArray();
        Arrays.sort(distances);
        return metric == Metric.DOT ? reversed(distances) : distances;
    }

    private static double[] reversed(double[] values) {
        return Arrays.stream(values).boxed().sorted(Comparator.reverseOrder()).mapToDouble(value -> value).toArray();
    }

    static List<Integer> numbers(List<Neighbour> hits) {
        return hits.stream().map(Neighbour::item).toList();
    }
}
