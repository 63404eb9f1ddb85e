package lookalike.evaluation.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.FeatureMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RandomRetrievalTest {

    private static final FeatureMatrix MATRIX = RandomVectors.matrix(40, 5, 2);

    private static List<Ranking> drawn(long seed, int k) {
        QuerySet wanted = new QuerySet(RandomVectors.some(MATRIX, 0, 30),
                IntStream.range(0, 30).mapToObj(query -> new int[] {query, query + 3}).toList());
        return new RandomRetrieval(seed).find(RandomVectors.some(MATRIX, 0, 40), wanted, k, Progress.UNWATCHED);
    }

    @Test
    @DisplayName("each query gets products that it may find, each once, with their true similarities")
    void drawsWithoutPuttingBack() {
        List<Ranking> rankings = drawn(1, 10);
        for (int query = 0; query < rankings.size(); query++) {
            Ranking ranking = rankings.get(query);
            Set<Integer> found = new TreeSet<>(Arrays.stream(ranking.positions()).boxed().toList());
            assertEquals(10, found.size());
            assertEquals(false, found.contains(query) || found.contains(query + 3));
            assertEquals(MATRIX.row(query).cosine(MATRIX.row(ranking.positions()[0])), ranking.similarities()[0], 1e-6);
        }
    }

    @Test
    @DisplayName("all products come if more are asked for than there are")
    void runsOut() {
        assertEquals(IntStream.range(0, 40).filter(at -> at != 4 && at != 7).boxed().toList(),
                Arrays.stream(drawn(1, 100).get(4).positions()).sorted().boxed().toList());
    }

    @Test
    @DisplayName("a seed gives the same drawing again, another seed another one, and so does another query")
    void repeats() {
        assertEquals(drawn(5, 10), drawn(5, 10));
        assertNotEquals(drawn(5, 10), drawn(6, 10));
        assertNotEquals(drawn(5, 10).get(0), drawn(5, 10).get(1));
    }

    @Test
    @DisplayName("every product is drawn about equally often")
    void isFair() {
        int[] often = new int[40];
        for (int seed = 0; seed < 400; seed++) {
            drawn(seed, 5).forEach(ranking -> Arrays.stream(ranking.positions()).forEach(at -> often[at]++));
        }
        // 400 x 30 x 5 draws of 38 each; products 0 to 32 are forbidden to one or two of 30 queries.
        int mean = 400 * 30 * 5 / 40;
        for (int at = 0; at < 40; at++) {
            assertEquals(mean, often[at], 0.15 * mean, "product " + at);
        }
    }
}
