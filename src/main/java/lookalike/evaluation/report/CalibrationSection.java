package lookalike.evaluation.report;

import java.util.List;
import lookalike.evaluation.calibration.CalibrationReport;
import lookalike.evaluation.calibration.Reliability;
import lookalike.evaluation.report.chart.Chart;
import lookalike.evaluation.report.chart.ChartSvg;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;
import lookalike.evaluation.report.chart.SeriesChart;
import lookalike.evaluation.report.chart.SeriesChart.Axis;
import lookalike.evaluation.report.chart.SeriesChart.Series;
import lookalike.evaluation.report.chart.SeriesChart.Value;

/**
 * Whether the confidence of searches keeps its word: the reliability diagram, and what each word means.
 *
 * @param calibration the measurements
 */
record CalibrationSection(CalibrationReport calibration) implements PagePart {

    private static final Axis CONFIDENCE = new Axis("confidence", false);
    private static final Axis SHARE = new Axis("share that shows a product", false);

    @Override
    public void write(Markup page) {
        page.open("section", "id", "calibration").element("h2", "How sure a search is");
        page.element("p", ("A search says how probable it is that the catalogue has something like the photo. %s "
                + "photos of products and %s pictures without a garment, none of which the confidence was fitted to, "
                + "were judged. The expected calibration error is %s: so much does the confidence differ from the "
                + "share that shows a product, on average. A photo of a product has the greater confidence in %s of "
                + "all pairs (AUROC); at the confidence that 95%% of the photos reach, %s of the other pictures are "
                + "taken for products.").formatted(NumberText.count(calibration.photos()),
                        NumberText.count(calibration.others()), NumberText.measure(calibration.reliability().error()),
                        NumberText.measure(calibration.auroc()), NumberText.measure(calibration.falseAlarms())));
        page.open("figure").raw(ChartSvg.element(chart())).close();
        table(page);
        page.close();
    }

    /** @return the reliability diagram */
    Chart chart() {
        List<Value> measured = calibration.reliability().bins().stream().filter(bin -> bin.answers() > 0)
                .map(bin -> new Value(bin.confidence(), bin.share())).toList();
        return new SeriesChart("reliability", "Reliability of the confidence", CONFIDENCE, SHARE,
                List.of(new Series("measured", false, measured),
                        new Series("as it should be", true, List.of(new Value(0, 0), new Value(1, 1)))));
    }

    private void table(Markup page) {
        page.open("table", "class", "numbers").element("caption", "What the words mean");
        page.open("thead").open("tr");
        for (String head : List.of("Word", "Photos of products", "First result relevant",
                "Pictures without a garment")) {
            page.element("th", head, "scope", "col");
        }
        page.close().close().open("tbody");
        for (CalibrationReport.Level level : calibration.levels()) {
            page.open("tr").element("th", level.name(), "scope", "row").element("td", NumberText.count(level.photos()))
                    .element("td", level.photos() == 0 ? "" : NumberText.measure(level.relevant()))
                    .element("td", NumberText.count(level.others())).close();
        }
        page.close().close();
    }

    /** @return the bins of the diagram as a table */
    ReportTables.Sheet sheet() {
        return new ReportTables.Sheet(List.of("from", "to", "answers", "confidence", "share"),
                calibration.reliability().bins().stream().map(CalibrationSection::row).toList());
    }

    private static List<Object> row(Reliability.Bin bin) {
        return List.of(bin.from(), bin.to(), bin.answers(), bin.answers() == 0 ? "" : bin.confidence(),
                bin.answers() == 0 ? "" : bin.share());
    }
}
