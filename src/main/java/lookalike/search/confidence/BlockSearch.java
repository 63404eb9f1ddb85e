package lookalike.search.confidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.index.Neighbour;
import lookalike.vector.FloatMatrix;

/** Exact search with many queries at once: each block of rows is read once and multiplied with all of them. */
public final class BlockSearch {

    private static final int BLOCK = 1024;

    private final FeatureMatrix matrix;
    private final int[] rows;

    /** @param rows the only ones to compare */
    public BlockSearch(FeatureMatrix matrix, int[] rows) {
        this.matrix = matrix;
        this.rows = rows;
    }

    /**
     * @param progress told rows
     * @return the {@code k} nearest of each query, the nearest first
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public List<List<Neighbour>> nearest(List<Feature> queries, int k, Progress progress) {
        int most = Math.min(k, rows.length);
        float[][] best = new float[queries.size()][most];
        int[][] places = new int[queries.size()][most];
        for (float[] each : best) {
            Arrays.fill(each, Float.NEGATIVE_INFINITY);
        }
        FloatMatrix columns = new FloatMatrix(queries.stream().map(query -> query.normalised().values())
                .toArray(float[][]::new), matrix.dimension()).transposed();
        for (int from = 0; from < rows.length; from += BLOCK) {
            int first = from;
            int to = Math.min(rows.length, from + BLOCK);
            FloatMatrix cosines = new FloatMatrix(IntStream.range(from, to)
                    .mapToObj(i -> matrix.row(rows[i]).values()).toArray(float[][]::new), matrix.dimension())
                    .times(columns);
            IntStream.range(0, queries.size()).parallel().forEach(query -> {
                for (int i = 0; i < cosines.rows(); i++) {
                    insert(best[query], places[query], cosines.values()[i][query], rows[first + i]);
                }
            });
            progress.reachedOrCancel(to, rows.length);
        }
        List<List<Neighbour>> found = new ArrayList<>();
        for (int query = 0; query < best.length; query++) {
            int asked = query;
            found.add(IntStream.range(0, most).mapToObj(i -> Neighbour.ofCosine(places[asked][i], best[asked][i]))
                    .toList());
        }
        return found;
    }

    private static void insert(float[] best, int[] places, float cosine, int row) {
        int at = best.length - 1;
        if (cosine <= best[at]) {
            return;
        }
        while (at > 0 && best[at - 1] < cosine) {
            best[at] = best[at - 1];
            places[at] = places[at - 1];
            at--;
        }
        best[at] = cosine;
        places[at] = row;
    }
}
