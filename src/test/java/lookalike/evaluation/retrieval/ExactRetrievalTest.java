package lookalike.evaluation.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.FeatureMatrix;
import lookalike.vector.ScalarTileKernel;
import lookalike.vector.TileKernel;
import lookalike.vector.TopK;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactRetrievalTest {

    private static final int DIMENSION = 37;
    private static final int QUERIES = 53;
    private static FeatureMatrix matrix;
    private static VectorSubset searched;
    private static QuerySet wanted;

    @BeforeAll
    static void drawVectors() {
        matrix = RandomVectors.matrix(5003, DIMENSION, 4);
        searched = RandomVectors.some(matrix, 0, 5003);
        wanted = new QuerySet(RandomVectors.some(matrix, 0, QUERIES),
                IntStream.range(0, QUERIES).mapToObj(query -> new int[] {query, query + 7}).toList());
    }

    @AfterAll
    static void close() {
        matrix.close();
    }

    /** Every product one by one, in double precision. */
    private static List<Ranking> plainly(VectorSubset among, QuerySet queries, int k) {
        List<Ranking> rankings = new ArrayList<>();
        for (int query = 0; query < queries.vectors().size(); query++) {
            float[] vector = queries.vectors().copy(query);
            int[] excluded = queries.excluded().get(query);
            double[] cosines = IntStream.range(0, among.size()).mapToDouble(at -> among.cosine(vector, at)).toArray();
            int[] best = IntStream.range(0, among.size()).filter(at -> Arrays.binarySearch(excluded, at) < 0).boxed()
                    .sorted((a, b) -> cosines[a] == cosines[b] ? a - b : Double.compare(cosines[b], cosines[a]))
                    .limit(k).mapToInt(Integer::intValue).toArray();
            rankings.add(new Ranking(best, Arrays.stream(best).mapToDouble(at -> cosines[at]).toArray()));
        }
        return rankings;
    }

    @ParameterizedTest(name = "{0} threads, {1} bytes, K = {2}")
    @DisplayName("threads, memory and block sizes change nothing: the results are those of comparing one by one")
    @CsvSource({"1,0,5", "1,100000000,5", "2,20000,5", "3,1000000,1", "7,0,50"})
    void agreesWithPlainComparison(int threads, long memory, int k) {
        List<Ranking> expected = plainly(searched, wanted, k);
        assertEquals(expected, new ExactRetrieval(threads, memory).find(searched, wanted, k, Progress.UNWATCHED));
        assertEquals(expected, new ExactRetrieval(threads, memory, new ScalarTileKernel())
                .find(searched, wanted, k, Progress.UNWATCHED), "without the Vector API");
    }

    @Test
    @DisplayName("equally similar products come in the order of their numbers")
    void settlesTies() {
        Ranking ranking = new ExactRetrieval(2, 0).find(searched,
                new QuerySet(RandomVectors.some(matrix, 8, 9), List.of(new int[0])), 2, Progress.UNWATCHED).getFirst();
        assertEquals(List.of(8, 9), Arrays.stream(ranking.positions()).boxed().toList(), "row 9 is a copy of row 8");
    }

    @Test
    @DisplayName("where there are fewer products than asked for, all that are allowed come")
    void runsOut() {
        VectorSubset few = RandomVectors.some(matrix, 0, 6);
        QuerySet one = new QuerySet(RandomVectors.some(matrix, 2, 3), List.of(new int[] {2, 4}));
        List<Ranking> rankings = new ExactRetrieval(2, 1 << 20).find(few, one, 50, Progress.UNWATCHED);
        assertEquals(plainly(few, one, 50), rankings);
        assertEquals(4, rankings.getFirst().size());
        assertEquals(rankings, new ExactRetrieval(2, 0).find(few, one, Integer.MAX_VALUE, Progress.UNWATCHED));
    }

    @ParameterizedTest(name = "{0} threads, {1} bytes, {2} queries: {3} a block")
    @DisplayName("blocks stay within the memory allowed, are shared evenly, and never grow out of the core's cache")
    @CsvSource({"2,0,2000,4", "2,200000,2000,8", "2,1000000,2000,56", "2,300000000,2000,128", "2,300000000,100,52",
        "8,300000000,3,4"})
    void keepsWithinItsMemory(int threads, long memory, int queries, int block) {
        assertEquals(block, new ExactRetrieval(threads, memory).blockSize(queries, 2048, 66));
        long bytes = (long) threads * block * (4L * 2048 + TopK.bytes(66));
        assertTrue(bytes <= memory || block == TileKernel.QUERIES, bytes + " bytes");
    }

    @Test
    @DisplayName("progress goes from nothing to all queries, never back, and ends the work when it says so")
    void tellsProgress() {
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        new ExactRetrieval(3, 0).find(searched, wanted, 5, (done, total) -> {
            assertEquals(QUERIES, total);
            return told.add(done);
        });
        assertEquals(0, told.getFirst());
        assertEquals(QUERIES, told.getLast());
        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(told.size() > 3, "told while it works");
        List<Long> until = new ArrayList<>();
        assertThrows(CancellationException.class, () -> new ExactRetrieval(1, 0).find(searched, wanted, 5,
                (done, _) -> until.add(done) && until.size() < 4));
        assertEquals(4, until.size(), "nothing goes on after that");
    }
}
