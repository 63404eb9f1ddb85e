package lookalike.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.ClassFigures;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.chart.Chart;
import lookalike.evaluation.report.chart.ChartSvg;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;

/**
 * Charts of how the numbers depend on K, class and similarity, and of the confusion between classes.
 *
 * @param report to show
 */
record ChartSection(EvaluationReport report) implements PagePart {

    private static final List<Measure> BY_CLASS = List.of(Measure.PRECISION, Measure.RECALL, Measure.HIT_RATE,
            Measure.MAP, Measure.NDCG, Measure.MRR);

    @Override
    public void write(Markup page) {
        ReportCharts charts = new ReportCharts(report);
        page.open("section", "id", "over-k").element("h2", "Over K").open("div", "class", "pair");
        figure(page, charts.precision());
        figure(page, charts.recall());
        page.close().close();
        page.open("section", "id", "classes").element("h2", "By class");
        figure(page, charts.classes());
        classTable(page);
        page.close();
        page.open("section", "id", "similarity").element("h2", "By similarity");
        figure(page, charts.similarities());
        page.close();
        page.open("section", "id", "confusion").element("h2", "What is taken for what");
        figure(page, charts.confusion());
        pairs(page);
        page.close();
    }

    private static void figure(Markup page, Chart chart) {
        page.open("figure").raw(ChartSvg.element(chart)).close();
    }

    private void classTable(Markup page) {
        int k = report.settings().focus();
        page.open("details", "class", "long").element("summary", "All "
                + Wording.count(report.classes().size(), "class", "classes") + ", worst first");
        page.open("table", "class", "numbers").element("caption", "Means over the queries of each class, K = " + k);
        List<String> heads = new ArrayList<>(List.of("Class", "Queries", "Searched"));
        BY_CLASS.forEach(measure -> heads.add(measure.title()));
        heads(page, heads);
        for (ClassFigures figures : report.classes()) {
            page.open("tr").element("th", Wording.label(figures.label()), "scope", "row")
                    .element("td", NumberText.count(figures.queries()))
                    .element("td", NumberText.count(figures.searched()));
            BY_CLASS.forEach(measure -> page.element("td", NumberText.measure(figures.mean(measure))));
            page.close();
        }
        page.close().close().close();
    }

    private void pairs(Markup page) {
        List<ConfusionView.Pair> pairs = ConfusionView.of(report).pairs();
        if (pairs.isEmpty()) {
            page.element("p", "No result was of another class than its query.");
            return;
        }
        page.open("table", "class", "numbers").element("caption", "Most confused, over all classes, K = "
                + report.settings().focus());
        heads(page, List.of("Queries of class", "Results of class", "Results", "Share of the class's results"));
        for (ConfusionView.Pair pair : pairs) {
            page.open("tr").element("th", Wording.label(pair.query()), "scope", "row")
                    .element("td", Wording.label(pair.result()), "class", "words")
                    .element("td", NumberText.count(pair.count())).element("td", NumberText.percent(pair.share()))
                    .close();
        }
        page.close().close();
    }

    private static void heads(Markup page, List<String> heads) {
        page.open("thead").open("tr");
        heads.forEach(head -> page.element("th", head, "scope", "col"));
        page.close().close().open("tbody");
    }
}
