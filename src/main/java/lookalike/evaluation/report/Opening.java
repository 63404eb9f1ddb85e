package lookalike.evaluation.report;

import java.util.List;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;

/**
 * The head of the page: what was evaluated, the result in a sentence, and the most important numbers.
 *
 * @param report to show
 */
record Opening(EvaluationReport report) implements PagePart {

    private static final List<Measure> FIRST =
            List.of(Measure.PRECISION, Measure.HIT_RATE, Measure.NDCG, Measure.MRR, Measure.RECALL);

    /** @return the page's title */
    String title() {
        return "Evaluation of " + report.settings().catalogue();
    }

    @Override
    public void write(Markup page) {
        Wording wording = new Wording(report);
        Settings settings = report.settings();
        page.open("header");
        page.element("p", "Lookalike " + settings.version(), "class", "origin");
        page.element("h1", title());
        page.element("p", wording.result(), "class", "result");
        page.element("p", "%s, %s searched, method %s, ranking %s, seed %s.".formatted(
                Wording.count(report.counts().queries(), "query", "queries"),
                Wording.products(report.counts().searched()), settings.method(), settings.ranking(),
                settings.seed()),
                "class", "note");
        page.open("ul", "class", "tiles");
        for (Measure measure : FIRST) {
            tile(page, measure, wording);
        }
        page.close();
        page.close();
    }

    private void tile(Markup page, Measure measure, Wording wording) {
        Estimate estimate = wording.estimate(measure);
        page.open("li");
        page.element("span", measure.title() + "@" + report.settings().focus(), "class", "name");
        page.text(" ").element("strong", NumberText.measure(estimate.value()));
        page.text(" ").element("span", Wording.interval(estimate), "class", "interval");
        page.close();
    }
}
