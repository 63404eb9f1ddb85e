package lookalike.evaluation.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.evaluation.speed.AnnoyMethod;
import lookalike.evaluation.speed.SearchMethod;
import lookalike.features.FeatureMatrix;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BuiltRetrievalTest {

    private static final int ITEMS = 2003;
    private static final int QUERIES = 31;
    private static final int TREES = 3;
    private final FeatureMatrix matrix = RandomVectors.matrix(ITEMS + QUERIES, 9, 4);
    private final VectorSubset searched = RandomVectors.some(matrix, 5, ITEMS);
    private final QuerySet wanted = new QuerySet(RandomVectors.some(matrix, 0, QUERIES),
            IntStream.range(0, QUERIES).mapToObj(query -> new int[] {query, query + 7}).toList());

    @AfterEach
    void close() {
        matrix.close();
    }

    @Test
    @DisplayName("a forest that looks at everything finds what exact search finds, copies and ties alike")
    void agreesWithExactSearchAtFullSearchK() throws Exception {
        List<Ranking> exact = new ExactRetrieval(2, 1 << 20).find(searched, wanted, 20, Progress.UNWATCHED);
        for (int threads : new int[] {1, 3}) {
            assertEquals(exact, annoy(TREES * ITEMS, threads).find(searched, wanted, 20, Progress.UNWATCHED));
        }
    }

    @Test
    @DisplayName("a lower effort finds less, and the same on any number of threads")
    void missesSome() throws Exception {
        List<Ranking> exact = new ExactRetrieval(2, 1 << 20).find(searched, wanted, 20, Progress.UNWATCHED);
        List<Ranking> some = annoy(30, 1).find(searched, wanted, 20, Progress.UNWATCHED);
        assertNotEquals(exact, some);
        assertEquals(some, annoy(30, 4).find(searched, wanted, 20, Progress.UNWATCHED));
    }

    @Test
    @DisplayName("its file is gone afterwards, also when it was stopped")
    void deletesItsFile() throws Exception {
        List<Path> files = new ArrayList<>();
        SearchMethod watched = new SearchMethod() {
            @Override
            public String name() {
                return "watched";
            }

            @Override
            public Built build(VectorRows items, Path file, Progress progress) throws LookalikeException {
                files.add(file);
                Built built = new AnnoyMethod(TREES, 1, 1).build(items, file, Progress.UNWATCHED);
                assertEquals(built.bytes(), size(file));
                return built;
            }
        };
        BuiltRetrieval retrieval = new BuiltRetrieval(watched, "watched", 30, 2);
        retrieval.find(searched, wanted, 5, Progress.UNWATCHED);
        assertThrows(CancellationException.class, () -> retrieval.find(searched, wanted, 5, (done, _) -> done < 3));
        assertEquals(List.of(false, false), files.stream().map(Files::exists).toList());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private static BuiltRetrieval annoy(int searchK, int threads) {
        return new BuiltRetrieval(new AnnoyMethod(TREES, 1, 2), "a forest", searchK, threads);
    }
}
