package lookalike.search.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.index.Neighbour;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Exact search with many queries at once, compared with a plain one. */
class BlockSearchTest {

    private static final int DIMENSION = 8;
    private final SplittableRandom random = new SplittableRandom(21);

    private List<Feature> features(int count) {
        return IntStream.range(0, count).mapToObj(_ -> {
            float[] values = new float[DIMENSION];
            for (int d = 0; d < DIMENSION; d++) {
                values[d] = (float) random.nextDouble();
            }
            return new Feature(values);
        }).toList();
    }

    @Test
    @DisplayName("the nearest rows of each query are found in all blocks, in order, and only among those asked for")
    void findsNearest() {
        List<Feature> pictures = features(2500);
        int[] rows = IntStream.range(0, 2500).filter(row -> row % 7 != 3).toArray();
        List<Feature> queries = features(5);
        List<Long> told = new ArrayList<>();
        try (FeatureMatrix matrix = FeatureMatrix.of(pictures, DIMENSION)) {
            List<List<Neighbour>> found = new BlockSearch(matrix, rows).nearest(queries, 6, (done, all) -> {
                told.add(done);
                assertEquals(rows.length, all);
                return true;
            });
            for (int query = 0; query < queries.size(); query++) {
                Feature asked = queries.get(query);
                List<Integer> wanted = IntStream.of(rows).boxed().sorted(Comparator
                        .comparingDouble((Integer row) -> asked.cosine(pictures.get(row))).reversed()).limit(6)
                        .toList();
                assertEquals(wanted, found.get(query).stream().map(Neighbour::item).toList());
                for (Neighbour each : found.get(query)) {
                    assertEquals(asked.cosine(pictures.get(each.item())), each.cosine(), 1e-5);
                }
            }
        }
        assertEquals(List.of(1024L, 2048L, (long) rows.length), told);
    }

    @Test
    @DisplayName("fewer rows than asked for are all found")
    void fewRows() {
        List<Feature> pictures = features(4);
        try (FeatureMatrix matrix = FeatureMatrix.of(pictures, DIMENSION)) {
            List<Neighbour> found = new BlockSearch(matrix, new int[] {1, 3}).nearest(features(1), 6,
                    Progress.UNWATCHED).getFirst();
            assertEquals(List.of(1, 3), found.stream().map(Neighbour::item).sorted().toList());
        }
    }
}
