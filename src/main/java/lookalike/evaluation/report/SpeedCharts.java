package lookalike.evaluation.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import lookalike.evaluation.report.chart.Chart;
import lookalike.evaluation.report.chart.NumberText;
import lookalike.evaluation.report.chart.PngCanvas;
import lookalike.evaluation.report.chart.SeriesChart;
import lookalike.evaluation.report.chart.SeriesChart.Axis;
import lookalike.evaluation.report.chart.SeriesChart.Series;
import lookalike.evaluation.report.chart.SeriesChart.Value;
import lookalike.evaluation.report.chart.SvgCanvas;
import lookalike.evaluation.speed.SpeedLine;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.storage.StorageException;
import lookalike.storage.WholeFile;

/**
 * Exact search and a method in time, accuracy and scale, drawn.
 *
 * @param plan what was measured
 * @param lines what came of it, at least one
 */
public record SpeedCharts(SpeedPlan plan, List<SpeedLine> lines) {

    private static final Axis TIME = new Axis("median ms a query", true);
    private static final Axis ITEMS = new Axis("items", true);

    /** @return time over recall, time over items, recall over items */
    List<Chart> all() {
        Axis recall = new Axis("recall@" + plan.most() + " against exact search", false);
        return List.of(
                new SeriesChart("time-over-recall", "Time and accuracy", recall, TIME, byItems()),
                new SeriesChart("time-over-items", "Time and scale", ITEMS, TIME, byEffort(SpeedLine::median)),
                new SeriesChart("recall-over-items", "Accuracy and scale", ITEMS, recall,
                        byEffort(line -> line.recalls().getLast())));
    }

    private List<Series> byItems() {
        List<Series> series = new ArrayList<>();
        for (int items : lines.stream().map(SpeedLine::items).distinct().toList()) {
            List<Value> found = lines.stream().filter(line -> line.items() == items && !line.isExact())
                    .map(line -> new Value(line.recalls().getLast(), line.median())).toList();
            series.add(new Series(NumberText.count(items) + " items", false, found));
        }
        SpeedLine exact = lines.stream().filter(SpeedLine::isExact).toList().getLast();
        series.add(new Series("exact, all items", true, List.of(new Value(1, exact.median()))));
        return series;
    }

    private List<Series> byEffort(ToDoubleFunction<SpeedLine> figure) {
        return lines.stream().map(SpeedLine::effort).distinct().sorted().map(effort -> new Series(
                effort == 0 ? "exact" : "search_k " + NumberText.count(effort), effort == 0,
                lines.stream().filter(line -> line.effort() == effort)
                        .map(line -> new Value(line.items(), figure.applyAsDouble(line))).toList())).toList();
    }

    /**
     * Writes each chart as SVG and PNG.
     *
     * @param folder made if need be
     * @return whether they were written as PNG, too, which takes a font
     */
    public boolean write(Path folder) throws StorageException {
        boolean hasFonts = PngCanvas.hasFonts();
        for (Chart chart : all()) {
            WholeFile.write(folder.resolve(chart.name() + ".svg"),
                    SvgCanvas.file(chart).getBytes(StandardCharsets.UTF_8));
            if (hasFonts) {
                WholeFile.write(folder.resolve(chart.name() + ".png"), PngCanvas.file(chart));
            }
        }
        return hasFonts;
    }
}
