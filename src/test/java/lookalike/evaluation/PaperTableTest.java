package lookalike.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.retrieval.ExactRetrieval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaperTableTest {

    @Test
    @DisplayName("the published figures stand beside the mean over all queries and the best single one")
    void compares() {
        try (EvaluatedProducts products = Shapes.products(Shapes.classes(300, 5), .5, 1)) {
            EvaluationReport report = Shapes.report(new ExactRetrieval(1, 0),
                    EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 0, 1), 1, 5);
            PaperTable paper = PaperTable.of(report);
            PaperTable.Line all = paper.lines().get(1);
            PaperTable.Line luckiest = paper.lines().get(2);
            assertEquals(.0057, paper.lines().getFirst().f1());
            assertEquals(report.at(5).micro().get(Measure.PRECISION).value(), all.precision());
            assertEquals(new PaperTable.Line("the luckiest query", 1, 1, 5 / 59.0, 10 / 64.0), luckiest);
            assertTrue(luckiest.precision() > all.precision());
            assertTrue(paper.lesson().contains("only 59 to find"), paper.lesson());
        }
    }
}
