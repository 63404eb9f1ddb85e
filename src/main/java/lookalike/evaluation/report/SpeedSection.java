package lookalike.evaluation.report;

import java.util.List;
import java.util.Locale;
import lookalike.evaluation.report.chart.Chart;
import lookalike.evaluation.report.chart.ChartSvg;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;
import lookalike.evaluation.speed.SpeedLine;

/**
 * Exact search compared with a forest: time, recall and how they scale.
 *
 * @param speed the measurements
 */
record SpeedSection(SpeedReport speed) implements PagePart {

    @Override
    public void write(Markup page) {
        int most = speed.plan().most();
        page.open("section", "id", "speed").element("h2", "Exact search against a forest");
        page.element("p", ("All searchable products of the catalogue, and growing parts of them, were searched on %s "
                + "for products that had been taken out: by comparing with every one (exact k-NN), and by the method "
                + "%s with several values of search_k. Recall@%d is the share of the %d nearest by exact search that "
                + "it found. Times are those of this machine and this run; exact search and the forest took turns.")
                .formatted(speed.plan().threads() == 1 ? "one thread" : speed.plan().threads() + " threads",
                        speed.method(), most, most));
        growth(page);
        List<Chart> charts = speed.charts();
        figure(page, charts.getFirst());
        page.open("div", "class", "pair");
        charts.subList(1, charts.size()).forEach(chart -> figure(page, chart));
        page.close();
        table(page);
        page.close();
    }

    private void growth(Markup page) {
        speed.growth(speed.method()).ifPresent(exponent -> page.element("p", String.format(Locale.ROOT,
                "At a recall@%d of %s the time of a query grows as the number of products to the power %.2f; that of "
                        + "exact search to the power %.2f.",
                speed.plan().most(), speed.plan().level(), exponent,
                speed.growth("exact").orElse(1))));
    }

    private static void figure(Markup page, Chart chart) {
        page.open("figure").raw(ChartSvg.element(chart)).close();
    }

    private void table(Markup page) {
        page.open("details", "class", "long").element("summary", "All that was measured");
        page.open("table", "class", "numbers").element("caption", "Milliseconds a query, and how many times as fast as "
                + "exact search");
        page.open("thead").open("tr");
        for (String head : List.of("Products", "Method", "search_k", "Recall@" + speed.plan().most(), "Median ms",
                "Speed-up", "Build, in exact queries", "File over vectors")) {
            page.element("th", head, "scope", "col");
        }
        page.close().close().open("tbody");
        speed.lines().forEach(line -> row(page, line));
        page.close().close().close();
    }

    private static void row(Markup page, SpeedLine line) {
        page.open("tr").element("th", NumberText.count(line.items()), "scope", "row").element("td", line.method());
        page.element("td", line.isExact() ? "" : NumberText.count(line.effort()));
        page.element("td", NumberText.measure(line.recalls().getLast()));
        page.element("td", String.format(Locale.ROOT, "%.3f", line.median()));
        page.element("td", String.format(Locale.ROOT, "%.1f", line.speedUp()));
        page.element("td", line.isExact() ? "" : NumberText.count(Math.round(line.buildQueries())));
        page.element("td", line.isExact() ? "" : String.format(Locale.ROOT, "%.2f", line.fileShare())).close();
    }
}
