package lookalike.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.evaluation.EvaluatedProducts;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.Shapes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingFoldTest {

    private static final int PRODUCTS = 60;

    /** Every picture is shown by two products. */
    private static EvaluatedProducts products() {
        return Shapes.products(Shapes.classes(PRODUCTS, 3),
                IntStream.range(0, PRODUCTS).mapToObj(item -> "picture " + item / 2).toList(), 1, 1);
    }

    @Test
    @DisplayName("held-out queries leave all that is searched to train on, each picture once")
    void trainsOnAllThatIsSearched() {
        try (EvaluatedProducts products = products()) {
            EvaluationSplit split =
                    EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 10, 1);
            List<TrainingFold> folds = TrainingFold.of(split);
            assertEquals(1, folds.size());
            assertEquals(split.gallery().length / 2, folds.getFirst().positions().length);
            assertEquals(split.gallery().length / 2, folds.getFirst().pictures().size());
        }
    }

    @ParameterizedTest(name = "{0} queries: {1}")
    @DisplayName("queries that are searched themselves are left out of what answers them, and so are their twins")
    @CsvSource({"4, 1", "20, 3", "60, 5"})
    void leavesQueriesOut(int queries, int most) {
        try (EvaluatedProducts products = products()) {
            EvaluationSplit split =
                    EvaluationSplit.within(products, Shapes.all(products), Optional.of(queries), 0, 1);
            List<TrainingFold> folds = TrainingFold.of(split);
            assertTrue(folds.size() <= 2 * most && folds.size() >= 1, folds.size() + " folds");
            Set<Integer> asked = new HashSet<>();
            for (TrainingFold fold : folds) {
                for (int query : fold.queries()) {
                    assertTrue(asked.add(query));
                    assertFalse(fold.pictures().contains(products.pictures().get(split.asked()[query])));
                }
                Set<String> trained = new HashSet<>(Arrays.stream(fold.positions())
                        .mapToObj(position -> products.pictures().get(split.gallery()[position])).toList());
                assertEquals(fold.pictures(), trained);
                assertEquals(fold.positions().length, trained.size());
            }
            assertEquals(queries, asked.size());
        }
    }
}
