package lookalike.evaluation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.ClassFigures;
import lookalike.evaluation.measures.Judgement;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.chart.Chart;
import lookalike.evaluation.report.chart.ClassBars;
import lookalike.evaluation.report.chart.ConfusionMap;
import lookalike.evaluation.report.chart.CurveChart;
import lookalike.evaluation.report.chart.SimilarityHistogram;

/**
 * The charts of a report.
 *
 * @param report to show
 */
record ReportCharts(EvaluationReport report) {

    private static final int MOST_BARS = 30;

    /** @return all of them, in the order of the page */
    List<Chart> all() {
        return List.of(precision(), recall(), classes(), similarities(), confusion());
    }

    Chart precision() {
        return curve("precision-over-k", Measure.PRECISION, OptionalDouble.of(report.counts().chance()),
                (judgement, k) -> (double) Math.min(k, judgement.relevant()) / k);
    }

    Chart recall() {
        return curve("recall-over-k", Measure.RECALL, OptionalDouble.empty(),
                (judgement, k) -> judgement.relevant() == 0 ? 0
                        : (double) Math.min(k, judgement.relevant()) / judgement.relevant());
    }

    private Chart curve(String name, Measure measure, OptionalDouble floor,
            ToDoubleBiFunction<Judgement, Integer> possible) {
        return new CurveChart(name, measure.title(), report.settings().confidence(), report.measures().stream()
                .map(figures -> new CurveChart.AtK(figures.k(), figures.micro(measure), report.queries().stream()
                        .mapToDouble(query -> possible.applyAsDouble(query.judgement(), figures.k())).average()
                        .orElse(0)))
                .toList(), floor);
    }

    /**
     * The classes with the most queries, and all others together: leaving those out would flatter, and showing each
     * would hide the rest.
     */
    Chart classes() {
        List<ClassFigures> frequent = report.classes().stream()
                .sorted(Comparator.comparingInt(ClassFigures::queries).reversed()).limit(MOST_BARS).toList();
        List<ClassBars.Row> rows = new ArrayList<>();
        List<ClassFigures> others = new ArrayList<>();
        for (ClassFigures figures : report.classes()) {
            if (frequent.contains(figures)) {
                rows.add(new ClassBars.Row(Wording.label(figures.label()), figures.queries(), precision(figures)));
            } else {
                others.add(figures);
            }
        }
        if (!others.isEmpty()) {
            int queries = others.stream().mapToInt(ClassFigures::queries).sum();
            rows.add(new ClassBars.Row("the other " + others.size() + (others.size() == 1 ? " class" : " classes"),
                    queries, others.stream().mapToDouble(figures -> precision(figures) * figures.queries()).sum()
                            / queries));
        }
        rows.sort(Comparator.comparingDouble(ClassBars.Row::value));
        return new ClassBars("precision-by-class", Measure.PRECISION.title() + "@" + report.settings().focus(), rows,
                new Wording(report).estimate(Measure.PRECISION).value());
    }

    private static double precision(ClassFigures figures) {
        return figures.mean(Measure.PRECISION);
    }

    Chart similarities() {
        EvaluationReport.Similarities bins = report.similarities();
        return new SimilarityHistogram("similarity", bins.from(), bins.to(), bins.relevant(), bins.irrelevant());
    }

    Chart confusion() {
        ConfusionView view = ConfusionView.of(report);
        return new ConfusionMap("confusion", view.columns().stream().map(Wording::label).toList(), view.rows().stream()
                .map(row -> new ConfusionMap.Row(Wording.label(row.label()), row.results(), row.shares())).toList());
    }
}
