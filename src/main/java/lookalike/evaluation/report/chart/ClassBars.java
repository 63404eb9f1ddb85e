package lookalike.evaluation.report.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.style.HorizontalBarStyler;

/**
 * Bars of a measure, class by class.
 *
 * @param measure its name, with its K
 * @param rows from top to bottom, at least one
 * @param mean over all queries
 */
public record ClassBars(String name, String measure, List<Row> rows, double mean) implements Chart {

    private static final int WIDTH = 984;
    private static final int PITCH = 22;
    /** The height without the rows. */
    private static final int AROUND = 96;
    /** XChart cannot draw a lower plot to scale. */
    private static final int LEAST_ROWS = 4;
    private static final double BAR = 0.64;
    private static final double MOST_FOR_LABELS = 320;
    /** End of the axis: beyond 1 the values are written. */
    private static final double END = 1.08;

    /**
     * @param queries how many the value is the mean of
     * @param value 0 to 1
     */
    public record Row(String label, int queries, double value) {}

    public ClassBars {
        rows = List.copyOf(rows);
    }

    @Override
    public String title() {
        return measure + " by class, worst first";
    }

    @Override
    public String description() {
        return rows.stream().map(row -> "%s %s (%s)".formatted(row.label(), NumberText.measure(row.value()),
                row.queries())).collect(Collectors.joining("; ", measure + " with the number of queries: ", "."));
    }

    @Override
    public HorizontalBarChart plot(ChartStyle style) {
        int places = Math.max(LEAST_ROWS, rows.size());
        HorizontalBarChart chart = new HorizontalBarChart(WIDTH, AROUND + PITCH * places);
        chart.setTitle(title());
        chart.setXAxisTitle(measure + "; dashed: mean over all queries, " + NumberText.fixed(mean, 3));
        chart.setYAxisTitle("class (queries)");
        HorizontalBarStyler styler = chart.getStyler();
        style.apply(styler);
        styler.setXAxisMin(ChartStyle.justBelow0(END)).setXAxisMax(END);
        styler.setYAxisMin(0.0).setYAxisMax((double) rows.size());
        styler.setXAxisTickLabelsFormattingFunction(value -> value > 1 ? "" : NumberText.brief(value, 2));
        styler.setYAxisTickLabelsColor(style.color(ChartColor.TEXT)).setXAxisMaxLabelCount(Integer.MAX_VALUE);
        styler.setPlotGridVerticalLinesVisible(true).setPlotGridHorizontalLinesVisible(false);
        styler.setAvailableSpaceFill(BAR * rows.size() / places);
        chart.addSeries(measure, rows.stream().map(Row::value).toList(), labels(style))
                .setFillColor(style.color(ChartColor.ACCENT_AREA));
        for (int i = 0; i < rows.size(); i++) {
            chart.addAnnotation(PlotText.at(1, rows.size() - i - 0.5, NumberText.fixed(rows.get(i).value(), 3),
                    style.font(), style.color(ChartColor.TEXT)).starting().moved(10, 0));
        }
        chart.addAnnotation(new PlotLine(ChartStyle.DASHED, style.color(ChartColor.TEXT), mean, 0, mean, rows.size()));
        return chart;
    }

    /** @return the classes from top to bottom, each different, as XChart would take equal ones for one */
    private List<String> labels(ChartStyle style) {
        Set<String> labels = new LinkedHashSet<>();
        for (Row row : rows) {
            String label = ChartFont.fitting(row.label(), style.font(), MOST_FOR_LABELS) + " ("
                    + NumberText.count(row.queries()) + ")";
            while (!labels.add(label)) {
                label += "*";
            }
        }
        return List.copyOf(labels);
    }
}
