package lookalike.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.evaluation.EvaluationReport.AtK;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.retrieval.ExactRetrieval;
import lookalike.evaluation.retrieval.Ranking;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.features.ModelIdentity;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("scale")
class ReferenceFiguresTest {

    private static final int HOLDOUT = 2000;

    /** Precision at 5 of other 2,000 held-out products of the same data, computed by an independent program. */
    private static final Map<String, Double> REFERENCE = Map.of("articleType", .7613, "subCategory", .9177,
            "gender", .8518, "baseColour", .4258, "articleType,subCategory,gender,baseColour", .2924);

    @Test
    @DisplayName("2,000 held-out products of real data give the figures that an independent program found")
    void agreesWithAnIndependentProgram() throws Exception {
        Assumptions.assumeTrue(SharedFeatures.arePresent(),
                "../shared/features is absent, so the figures of real data are not checked");
        try (SharedFeatures features = SharedFeatures.read()) {
            Retrieval once = found(features);
            REFERENCE.forEach((columns, precision) -> {
                AtK five = evaluated(once, features.products(columns.split(","))).at(5);
                assertNear(precision, five.micro().get(Measure.PRECISION), columns);
                if (columns.equals("articleType")) {
                    assertNear(.941, five.micro().get(Measure.HIT_RATE), "hit@5");
                    assertNear(.0075, five.micro().get(Measure.RECALL), "recall@5");
                }
            });
        }
    }

    /** Both figures come from 2,000 drawn queries and vary alike: the intervals of the two overlap. */
    private static void assertNear(double reference, Estimate ours, String what) {
        assertEquals(reference, ours.value(), ours.high() - ours.low(), what + ": " + ours);
        assertTrue(ours.low() < ours.value() && ours.value() < ours.high(), what + ": " + ours);
    }

    /** Nothing but what is relevant differs, so the search is done once. */
    private static Retrieval found(SharedFeatures features) {
        EvaluationSplit trial = trial(features.products("articleType"));
        ExactRetrieval exact = new ExactRetrieval(Runtime.getRuntime().availableProcessors(), 64 << 20);
        List<Ranking> rankings = exact.find(trial.vectors(), trial.wanted(), 5, Progress.UNWATCHED);
        return new PreparedRetrieval("exact", rankings);
    }

    private static EvaluationSplit trial(EvaluatedProducts products) {
        BitSet all = new BitSet();
        all.set(0, products.size());
        return EvaluationSplit.within(products, all, Optional.empty(), HOLDOUT, 1);
    }

    private static EvaluationReport evaluated(Retrieval retrieval, EvaluatedProducts products) {
        Settings settings = new Settings("test", "", "fashion", "fashion", List.of("test"), List.of(5), 5, 0,
                HOLDOUT, 1,
                List.of(), "exact", "raw", "", new ModelIdentity("test", "0".repeat(64), "float32", "test", 2048), 300,
                0.95);
        try {
            return new Evaluation(retrieval, settings).run(trial(products), Progress.UNWATCHED);
        } catch (LookalikeException problem) {
            throw new AssertionError(problem);
        }
    }
}
