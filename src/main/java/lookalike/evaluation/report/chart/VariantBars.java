package lookalike.evaluation.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import lookalike.evaluation.measures.Estimate;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.style.HorizontalBarStyler;

/**
 * Bars of a measure with their intervals, variant by variant.
 *
 * @param measure its name, with its K
 * @param rows from top to bottom, at least one; their labels are different
 * @param reference the label of the one that the others are compared with
 */
public record VariantBars(String name, String measure, List<Row> rows, String reference) implements Chart {

    private static final int WIDTH = 984;
    private static final int PITCH = 26;
    /** The height without the rows. */
    private static final int AROUND = 96;
    private static final double BAR = 0.56;
    /** End of the axis: beyond 1 the values are written. */
    private static final double END = 1.08;

    /** @param value 0 to 1 */
    public record Row(String label, Estimate value) {}

    public VariantBars {
        rows = List.copyOf(rows);
    }

    @Override
    public String title() {
        return measure + ", part by part";
    }

    @Override
    public String description() {
        return rows.stream().map(row -> "%s %s (%s to %s)".formatted(row.label(),
                NumberText.measure(row.value().value()), NumberText.measure(row.value().low()),
                NumberText.measure(row.value().high())))
                .collect(Collectors.joining("; ", measure + " with intervals: ", "."));
    }

    @Override
    public HorizontalBarChart plot(ChartStyle style) {
        HorizontalBarChart chart = new HorizontalBarChart(WIDTH, AROUND + PITCH * rows.size());
        chart.setTitle(title());
        chart.setXAxisTitle(measure + "; dashed: " + reference);
        chart.setYAxisTitle("ranking");
        HorizontalBarStyler styler = chart.getStyler();
        style.apply(styler);
        styler.setXAxisMin(ChartStyle.justBelow0(END)).setXAxisMax(END);
        styler.setYAxisMin(0.0).setYAxisMax((double) rows.size());
        styler.setXAxisTickLabelsFormattingFunction(value -> value > 1 ? "" : NumberText.brief(value, 2));
        styler.setYAxisTickLabelsColor(style.color(ChartColor.TEXT)).setXAxisMaxLabelCount(Integer.MAX_VALUE);
        styler.setPlotGridVerticalLinesVisible(true).setPlotGridHorizontalLinesVisible(false);
        styler.setAvailableSpaceFill(BAR);
        chart.addSeries(measure, rows.stream().map(row -> row.value().value()).toList(),
                rows.stream().map(Row::label).toList()).setFillColor(style.color(ChartColor.ACCENT_AREA));
        for (int i = 0; i < rows.size(); i++) {
            double y = rows.size() - i - 0.5;
            Estimate value = rows.get(i).value();
            chart.addAnnotation(new PlotLine(ChartStyle.BOLD, style.color(ChartColor.TEXT), value.low(), y,
                    value.high(), y));
            chart.addAnnotation(PlotText.at(1, y, NumberText.fixed(value.value(), 3), style.font(),
                    style.color(ChartColor.TEXT)).starting().moved(10, 0));
        }
        rows.stream().filter(row -> row.label().equals(reference)).map(row -> row.value().value()).findFirst()
                .ifPresent(full -> chart.addAnnotation(new PlotLine(ChartStyle.DASHED, style.color(ChartColor.TEXT),
                        full, 0, full, rows.size())));
        return chart;
    }
}
