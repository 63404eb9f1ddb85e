package lookalike.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.measures.SignTest;
import lookalike.evaluation.retrieval.ExactRetrieval;
import lookalike.evaluation.retrieval.RandomRetrieval;
import lookalike.evaluation.retrieval.Retrieval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static EvaluationReport report(Retrieval retrieval, int holdout, Integer... ks) {
        try (Products products = Shapes.products(Shapes.classes(300, 5), .5, 1)) {
            return Shapes.report(retrieval,
                    Trial.within(products, Shapes.all(products), Optional.empty(), holdout, 1), 1, ks);
        }
    }

    private static final Retrieval EXACT = new ExactRetrieval(2, 1 << 20);
    private static final Retrieval RANDOM = new RandomRetrieval(1);

    @Test
    @DisplayName("a better method is better by its difference, its interval and its signs")
    void knowsBetter() throws Exception {
        EvaluationReport random = report(RANDOM, 0, 1, 5);
        EvaluationReport exact = report(EXACT, 0, 5, 10);
        Comparison comparison = Comparison.of(random, exact);
        assertEquals(Measure.values().length, comparison.lines().size(), "only K = 5 is in both");
        Comparison.Line line = comparison.lines().getFirst();
        assertEquals(exact.at(5).micro().get(Measure.PRECISION).value()
                - random.at(5).micro().get(Measure.PRECISION).value(), line.difference().value(), 1e-12);
        assertTrue(line.difference().low() > 0);
        assertTrue(line.signs().probability() < .001);
        Comparison.Line backwards = Comparison.of(exact, random).lines().getFirst();
        assertEquals(new SignTest(line.signs().worse(), line.signs().better(), line.signs().equal()),
                backwards.signs());
        assertEquals(-line.difference().value(), backwards.difference().value(), 1e-12);
    }

    @Test
    @DisplayName("a run compared with itself differs in nothing")
    void knowsEqual() throws Exception {
        EvaluationReport exact = report(EXACT, 0, 5);
        for (Comparison.Line line : Comparison.of(exact, exact).lines()) {
            assertEquals(new Estimate(0, 0, 0), line.difference());
            assertEquals(1, line.signs().probability());
        }
    }

    @Test
    @DisplayName("runs on other queries, other products or without a common K cannot be compared")
    void refusesOthers() {
        EvaluationReport exact = report(EXACT, 50, 5);
        assertThrows(EvaluationException.NotComparable.class, () -> Comparison.of(exact, report(EXACT, 60, 5)));
        assertThrows(EvaluationException.NotComparable.class, () -> Comparison.of(exact, report(EXACT, 50, 10)));
        assertThrows(EvaluationException.NotComparable.class, () -> Comparison.of(exact, report(EXACT, 0, 5)));
    }
}
