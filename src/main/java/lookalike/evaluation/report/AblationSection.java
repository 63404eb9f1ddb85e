package lookalike.evaluation.report;

import java.util.List;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.ranking.Ablation;
import lookalike.evaluation.ranking.AblationVariant;
import lookalike.evaluation.report.chart.Chart;
import lookalike.evaluation.report.chart.ChartSvg;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;
import lookalike.evaluation.report.chart.VariantBars;

/**
 * What each part of the ranking brings.
 *
 * @param ablation to show
 */
record AblationSection(Ablation ablation) implements PagePart {

    private static final int DECIMALS = 3;

    @Override
    public void write(Markup page) {
        page.open("section", "id", "ablation").element("h2", "What each part brings");
        page.element("p", ("The same %s, ranked by the original method, by each step towards the default, and by the "
                + "default with one part switched off. Numbers are shares of the first %d places with a product of the "
                + "query's own value%s; below each its interval. Looks is the mean cosine of looks between a query and "
                + "its results: it falls where looks are sold for labels.")
                .formatted(Wording.count(ablation.queries(), "query", "queries"), ablation.k(),
                        ablation.columns().size() > 1 ? ", and all: of all these columns at once" : ""));
        page.open("figure").raw(ChartSvg.element(chart())).close();
        table(page);
        page.close();
    }

    /** @return the precision of each variant by the last column: by all of them, if there are several */
    Chart chart() {
        String column = ablation.columns().getLast();
        return new VariantBars("ablation", "Precision@" + ablation.k() + " by " + column, ablation.lines().stream()
                .map(line -> new VariantBars.Row(line.variant().toString(), line.scores().getLast().precision()))
                .toList(), AblationVariant.FULL.toString());
    }

    private void table(Markup page) {
        page.open("table", "class", "numbers").element("caption", "Precision@" + ablation.k() + " with "
                + NumberText.brief(100 * ablation.confidence(), 1) + "% intervals");
        page.open("thead").open("tr").element("th", "Ranking", "scope", "col");
        ablation.columns().forEach(column -> page.element("th", column, "scope", "col"));
        page.element("th", "Looks", "scope", "col").close().close().open("tbody");
        ablation.lines().forEach(line -> row(page, line));
        page.close().close();
    }

    private static void row(Markup page, Ablation.Line line) {
        page.open("tr").open("th", "scope", "row").element("b", line.variant().toString()).empty("br")
                .element("span", line.variant().meaning(), "class", "note").close();
        List<Estimate> precisions = line.scores().stream().map(Ablation.Score::precision).toList();
        precisions.forEach(precision -> cell(page, precision));
        cell(page, line.looks());
        page.close();
    }

    private static void cell(Markup page, Estimate estimate) {
        if (Double.isNaN(estimate.value())) {
            page.element("td", "");
            return;
        }
        page.open("td").text(NumberText.fixed(estimate.value(), DECIMALS)).empty("br")
                .element("span", NumberText.fixed(estimate.low(), DECIMALS) + " to "
                        + NumberText.fixed(estimate.high(), DECIMALS), "class", "note")
                .close();
    }
}
