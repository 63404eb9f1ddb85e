package lookalike.evaluation.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import lookalike.evaluation.report.chart.Chart;
import lookalike.evaluation.report.chart.ChartFiles;
import lookalike.evaluation.report.chart.NumberText;
import lookalike.evaluation.report.chart.SeriesChart;
import lookalike.evaluation.report.chart.SeriesChart.Axis;
import lookalike.evaluation.report.chart.SeriesChart.Series;
import lookalike.evaluation.report.chart.SeriesChart.Value;
import lookalike.evaluation.speed.Growth;
import lookalike.evaluation.speed.SpeedLine;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.storage.StorageException;

/**
 * The speed of exact search and another method, as charts and as a table: time, recall and how they scale. Times are
 * those of one run on one machine.
 *
 * @param plan what was measured
 * @param lines the measurements, at least one
 */
public record SpeedReport(SpeedPlan plan, List<SpeedLine> lines) {

    private static final String TIME_OVER_RECALL = "time-over-recall";
    private static final String TIME_OVER_ITEMS = "time-over-items";
    private static final String RECALL_OVER_ITEMS = "recall-over-items";

    /** The files that {@link #write} writes. */
    public static final List<String> FILE_NAMES = Stream.of(TIME_OVER_RECALL, TIME_OVER_ITEMS, RECALL_OVER_ITEMS)
            .flatMap(chart -> ChartFiles.names(chart).stream()).toList();

    private static final Axis TIME = new Axis("median ms a query", true);
    private static final Axis ITEMS = new Axis("items", true);

    /** @return time against recall, time against items, recall against items */
    List<Chart> charts() {
        Axis recall = new Axis("recall@" + plan.most() + " against exact search", false);
        return List.of(
                new SeriesChart(TIME_OVER_RECALL, "Time and accuracy", recall, TIME, byItems()),
                new SeriesChart(TIME_OVER_ITEMS, "Time and scale", ITEMS, TIME, byEffort(SpeedLine::median)),
                new SeriesChart(RECALL_OVER_ITEMS, "Accuracy and scale", ITEMS, recall,
                        byEffort(line -> line.recalls().getLast())));
    }

    /** @return the method that exact search is compared with */
    String method() {
        return lines.stream().filter(line -> !line.isExact()).map(SpeedLine::method).findFirst().orElseThrow();
    }

    /**
     * @return a row for each part of the items, method and effort; the exponent of growth is in the rows of all
     *     items, as it is computed over all parts; a cell without a meaning is null
     */
    public ReportTables.Sheet table() {
        List<String> columns = new ArrayList<>(List.of("items", "part", "method", "search_k"));
        plan.ks().forEach(k -> columns.add("recall@" + k));
        columns.addAll(List.of("median ms", "mean ms", "speed-up", "build s", "build/exact", "file/raw", "GB/s",
                "growth"));
        return new ReportTables.Sheet(columns, lines.stream().map(this::row).toList());
    }

    private List<Object> row(SpeedLine line) {
        List<Object> row = new ArrayList<>();
        row.add(line.items());
        row.add(line.part() == 1 ? "1" : "1/" + line.part());
        row.add(line.method());
        row.add(line.isExact() ? null : line.effort());
        row.addAll(line.recalls());
        row.addAll(List.of(line.median(), line.mean(), line.speedUp()));
        row.add(line.isExact() ? null : line.build());
        row.add(line.isExact() ? null : line.buildQueries());
        row.add(line.isExact() ? null : line.fileShare());
        row.add(line.isExact() ? line.bandwidth() : null);
        OptionalDouble exponent = line.part() == 1 ? growth(line.method()) : OptionalDouble.empty();
        row.add(exponent.isPresent() ? exponent.getAsDouble() : null);
        return row;
    }

    /**
     * @return the exponent by which the time of a method grows with the number of items, if it can be computed; see
     *     {@link Growth}
     */
    public OptionalDouble growth(String method) {
        return Growth.exponent(lines.stream().filter(line -> line.method().equals(method)).toList(), plan.level());
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
                        .map(line -> new Value(line.items(), figure.applyAsDouble(line))).toList()))
                .toList();
    }

    /**
     * Writes each chart as SVG and, in the colours of both themes, as PNG.
     *
     * @param folder made if need be
     * @return whether the charts were drawn, which needs a font
     */
    public boolean write(Path folder) throws StorageException {
        return new ChartFiles(folder).write(charts());
    }
}
