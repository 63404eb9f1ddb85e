package lookalike.ranking.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.features.FeatureMatrix;
import lookalike.vector.FloatMatrix;

/** How alike a catalogue's pictures are: see {@link lookalike.ranking.RankingSpace#nearest}. */
final class NearestOthers {

    private static final int SAMPLE = 500;
    /** Comparisons at most. */
    private static final int COMPARISONS = 25_000_000;
    private static final int BLOCK = 1024;
    private static final int QUANTILES = 100;

    private NearestOthers() {}

    /** @return 101 quantiles; none if there are fewer than two rows */
    static List<Float> quantiles(FeatureMatrix features, int[] rows) {
        if (rows.length < 2) {
            return List.of();
        }
        int[] sample = Samples.of(rows, Math.max(1, Math.min(SAMPLE, COMPARISONS / rows.length)), 1);
        FloatMatrix queries = matrix(features, sample, 0, sample.length).transposed();
        float[] best = new float[sample.length];
        Arrays.fill(best, -1);
        for (int from = 0; from < rows.length; from += BLOCK) {
            FloatMatrix cosines = matrix(features, rows, from, Math.min(rows.length, from + BLOCK)).times(queries);
            for (int i = 0; i < cosines.rows(); i++) {
                for (int q = 0; q < sample.length; q++) {
                    if (rows[from + i] != sample[q]) {
                        best[q] = Math.max(best[q], cosines.values()[i][q]);
                    }
                }
            }
        }
        Arrays.sort(best);
        return IntStream.rangeClosed(0, QUANTILES)
                .mapToObj(q -> Math.min(1, best[(int) Math.round(q * (best.length - 1) / (double) QUANTILES)]))
                .toList();
    }

    private static FloatMatrix matrix(FeatureMatrix features, int[] rows, int from, int to) {
        return new FloatMatrix(IntStream.range(from, to).mapToObj(i -> features.row(rows[i]).values())
                .toArray(float[][]::new), features.dimension());
    }
}
