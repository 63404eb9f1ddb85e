package lookalike.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.measures.SignTest;
import lookalike.evaluation.retrieval.ExactRetrieval;
import lookalike.evaluation.retrieval.RandomRetrieval;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.features.ModelIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static EvaluationReport report(Retrieval retrieval, int holdout, Integer... ks) {
        try (EvaluatedProducts products = Shapes.products(Shapes.classes(300, 5), .5, 1)) {
            return Shapes.report(retrieval,
                    EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), holdout, 1), 1, ks);
        }
    }

    private static final Retrieval EXACT = new ExactRetrieval(2, 1 << 20);
    private static final Retrieval RANDOM = new RandomRetrieval(1);
    private static final ModelIdentity INT8 =
            new ModelIdentity("test", "0".repeat(64), "int8", "test", Shapes.DIMENSION);

    @Test
    @DisplayName("a better method shows in the difference, its interval and the sign test")
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
        assertEquals(new SignTest(/* better= */ line.signs().worse(), /* worse= */ line.signs().better(),
                line.signs().equal()),
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
    @DisplayName("runs with features of different models are compared in measures and in what they found")
    void comparesModels() throws Exception {
        EvaluationReport one = report(EXACT, 0, 1, 5, 10);
        EvaluationReport other = Shapes.by(INT8, one);
        Comparison comparison = Comparison.of(one, other);
        assertEquals(INT8, comparison.second().model());
        assertEquals(3 * Measure.values().length, comparison.lines().size());
        assertEquals(List.of(1, 5, 10),
                comparison.overlap().orElseThrow().lines().stream().map(Overlap.AtK::k).toList());
        assertEquals(new Estimate(0, 0, 0), comparison.line(Measure.HIT_RATE, 1).orElseThrow().difference());
        assertEquals(Optional.empty(), comparison.line(Measure.HIT_RATE, 20));
    }

    @Test
    @DisplayName("only the K that both have are compared, and reports that do not name results have no overlap")
    void knowsNoOverlapOfOldReports() throws Exception {
        EvaluationReport one = report(EXACT, 0, 5);
        EvaluationReport old = new EvaluationReport(1, one.settings(), one.counts(), one.measures(), one.classes(),
                one.confusion(), one.similarities(), one.examples(),
                one.queries().stream().map(outcome -> new EvaluationReport.Outcome(outcome.id(), outcome.label(),
                        outcome.judgement(), List.of())).toList());
        assertEquals(Optional.empty(), Comparison.of(one, old).overlap());
        assertEquals(Optional.empty(), Comparison.of(old, one).overlap());
        assertEquals(Comparison.of(one, one).lines(), Comparison.of(old, one).lines());
        assertEquals(List.of(5), Comparison.of(one, report(EXACT, 0, 1, 5, 10)).overlap().orElseThrow().lines().stream()
                .map(Overlap.AtK::k).toList());
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
