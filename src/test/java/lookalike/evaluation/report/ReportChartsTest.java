package lookalike.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.ClassFigures;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.chart.Chart;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportChartsTest {

    private static final EvaluationReport REPORT = SampleShop.report("category");

    @Test
    @DisplayName("there are five, each with a name of its own")
    void hasAll() {
        assertEquals(List.of("precision-over-k", "recall-over-k", "precision-by-class", "similarity", "confusion"),
                new ReportCharts(REPORT).all().stream().map(Chart::name).toList());
    }

    @Test
    @DisplayName("what is possible counts queries with fewer relevant products than places, or none")
    void knowsWhatIsPossible() {
        // One query with 3 relevant products, one with none.
        String precision = new ReportCharts(REPORT).precision().description();
        String recall = new ReportCharts(REPORT).recall().description();
        assertTrue(precision.contains("K = 1 is 0.1000, interval 0.0679 to 0.1123, 0.5000 possible"), precision);
        assertTrue(precision.contains("0.3000 possible; at random 0.0467."), precision);
        assertTrue(recall.contains("0.1667 possible") && recall.endsWith("0.5000 possible."), recall);
    }

    @Test
    @DisplayName("rare classes are shown together, so that every query is in the chart")
    void joinsRareClasses() {
        List<ClassFigures> classes = IntStream.range(0, 40).mapToObj(i -> new ClassFigures("c" + i, 1 + i, 50,
                Map.of(Measure.PRECISION, i / 40.0))).toList();
        EvaluationReport many = new EvaluationReport(REPORT.format(), REPORT.settings(), REPORT.counts(),
                REPORT.measures(), classes, REPORT.confusion(), REPORT.similarities(), REPORT.examples(),
                REPORT.queries());
        String words = new ReportCharts(many).classes().description();
        // c0 to c9 have 55 queries: (1*0 + 2*1 + ... + 10*9) / 40 / 55 = 330 / 2200
        assertTrue(words.startsWith("Precision@5 with the number of queries: the other 10 classes 0.1500 (55); c10"),
                words);
        assertTrue(words.endsWith("c39 0.9750 (40)."), words);
    }
}
