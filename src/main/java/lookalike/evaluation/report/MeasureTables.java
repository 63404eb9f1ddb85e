package lookalike.evaluation.report;

import java.util.Locale;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.AtK;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;

/**
 * All measures, a table for each K, each with its definition beside it.
 *
 * @param report to show
 */
record MeasureTables(EvaluationReport report) implements PagePart {

    /** The greatest start of a bar, in percent, so that bars of empty intervals stay visible. */
    private static final double MOST_LEFT = 98.5;

    @Override
    public void write(Markup page) {
        page.open("section", "id", "measures").element("h2", "The measures");
        page.element("p", "Micro is the mean over queries, macro the mean over classes; below each the "
                + new Wording(report).confidence() + " interval, drawn as a bar from 0 to 1. Open a measure for its "
                + "definition; all are at the end.");
        page.open("div", "class", "tables");
        report.measures().forEach(figures -> table(page, figures));
        page.close().close();
    }

    private static void table(Markup page, AtK figures) {
        page.open("table", "class", "measures").element("caption", "K = " + figures.k());
        page.open("thead").open("tr").element("th", "Measure", "scope", "col").element("th", "Micro", "scope", "col")
                .element("th", "Macro", "scope", "col").close().close();
        page.open("tbody");
        for (Measure measure : Measure.values()) {
            page.open("tr").open("th", "scope", "row");
            definition(page, measure, figures.k());
            page.close();
            cell(page, figures.micro(measure));
            cell(page, figures.macro(measure));
            page.close();
        }
        page.close().close();
    }

    private static void definition(Markup page, Measure measure, int k) {
        page.open("details").element("summary", measure.title() + "@" + k);
        page.open("p").element("code", measure.formula()).text(", from 0 to 1. " + measure.meaning() + " ")
                .element("a", "Terms and source", "href", "#" + Definitions.anchor(measure)).close();
        page.close();
    }

    private static void cell(Markup page, Estimate estimate) {
        page.open("td").element("b", NumberText.measure(estimate.value()));
        page.text(" ").element("span", Wording.interval(estimate), "class", "interval");
        page.open("span", "class", "track", "aria-hidden", "true").open("i", "style", String.format(Locale.ROOT,
                "left:%.2f%%;right:%.2f%%", Math.min(MOST_LEFT, 100 * estimate.low()), 100 * (1 - estimate.high())));
        page.close().close().close();
    }
}
