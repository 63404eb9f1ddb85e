package lookalike.evaluation.report;

import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.chart.Markup;

/** The meaning of every number, and how special cases are counted. */
record Definitions() implements PagePart {

    /** @return the anchor of a measure's definition on the page */
    static String anchor(Measure measure) {
        return "definition-" + measure;
    }

    @Override
    public void write(Markup page) {
        page.open("section", "id", "definitions").element("h2", "Definitions");
        page.element("p", "One query at a time, over the first K of its results: h is the number of relevant results "
                + "among them, R the number of relevant products that could have been found, rel(i) is 1 if result i "
                + "is relevant and 0 if not. Every measure lies between 0 and 1.");
        page.open("table", "class", "definitions").open("thead").open("tr").element("th", "Measure", "scope", "col")
                .element("th", "Formula and meaning", "scope", "col").element("th", "Range", "scope", "col")
                .element("th", "Source", "scope", "col").close().close().open("tbody");
        for (Measure measure : Measure.values()) {
            page.open("tr", "id", anchor(measure)).element("th", measure.title() + "@K", "scope", "row");
            page.open("td").element("code", measure.formula()).empty("br").text(measure.meaning()).close();
            page.element("td", "0 to 1").element("td", measure.source()).close();
        }
        page.close().close();
        page.open("dl", "class", "terms");
        term(page, "Micro and macro", "Micro: every query weighs the same, so large classes count most. Macro: the "
                + "mean over classes of the mean over each class's queries, so that a class with one query counts as "
                + "much as one with hundreds.");
        term(page, "Intervals", "Percentile bootstrap: the queries are resampled with replacement, and the interval "
                + "holds the middle of the resamples' means. For macro means the queries of each class are resampled "
                + "separately.");
        term(page, "Ties", "Equally similar products come in the order of their item numbers, which is that of the "
                + "CSV.");
        term(page, "Fewer than K results", "A missing result counts as an irrelevant one, except for accuracy, which "
                + "is the relevant share of the results that there are.");
        term(page, "Empty classes", "The only product of a class has nothing to find. As a query it "
                + "counts 0 in every measure and is not left out.");
        term(page, "Possible", "The value of a perfect order: a query with R relevant products can have at most "
                + "min(K, R) of them among K results.");
        page.close().close();
    }

    private static void term(Markup page, String term, String meaning) {
        page.open("div").element("dt", term).element("dd", meaning).close();
    }
}
