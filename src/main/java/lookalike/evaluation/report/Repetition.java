package lookalike.evaluation.report;

import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.report.chart.Markup;

/**
 * How to get the same numbers again.
 *
 * @param report to repeat
 */
record Repetition(EvaluationReport report) implements PagePart {

    @Override
    public void write(Markup page) {
        page.open("section", "id", "repeat").element("h2", "How to repeat it");
        page.open("pre").element("code", report.settings().command()).close();
        page.open("p").text("With the same catalogue, model and program version this gives the same report to the "
                + "last digit; add ").element("code", "--out FOLDER").text(" to write it. Beside this page are ")
                .element("code", "report.json").text(" with every query's outcome, the tables as CSV, and the charts "
                        + "as SVG and PNG in ")
                .element("code", "charts")
                .text(". Two reports on the same queries are compared by ")
                .element("code", "lookalike evaluate --compare A.json B.json").text(".").close();
        page.open("dl", "class", "facts").open("div").element("dt", "Weights, SHA-256").open("dd")
                .element("code", report.settings().model().weights(), "class", "hash").close().close().close();
        page.close();
    }
}
