package lookalike.evaluation.report.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Several lines over the same two axes, each with a colour and a marker of its own.
 *
 * @param across the horizontal axis
 * @param up the vertical axis
 * @param series at least one
 */
public record SeriesChart(String name, String title, Axis across, Axis up, List<Series> series) implements Chart {

    private static final int WIDTH = 592;
    private static final int HEIGHT = 392;
    private static final double MOST_FOR_LABELS = 130;
    private static final int LABELS_ACROSS = 8;
    private static final int LABELS_UP = 14;
    private static final List<ChartColor> COLORS = List.of(ChartColor.ACCENT, ChartColor.TEXT, ChartColor.ACCENT_AREA,
            ChartColor.MUTED);
    private static final List<Marker> MARKERS = List.of(SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE,
            SeriesMarkers.DIAMOND, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.TRIANGLE_DOWN);

    /**
     * @param title with its unit
     * @param isLogarithmic all values are then above 0
     */
    public record Axis(String title, boolean isLogarithmic) {}

    /** A measured point. */
    public record Value(double across, double up) {}

    /**
     * @param label short
     * @param isReference whether the others are compared with it
     * @param values at least one, from left to right
     */
    public record Series(String label, boolean isReference, List<Value> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    public SeriesChart {
        series = List.copyOf(series);
    }

    @Override
    public String description() {
        return series.stream().map(each -> each.label() + ": " + each.values().stream()
                .map(value -> "%s at %s".formatted(NumberText.brief(value.up(), 4),
                        NumberText.brief(value.across(), 4)))
                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", up.title() + " over " + across.title() + ". ", "."));
    }

    @Override
    public XYChart plot(ChartStyle style) {
        XYChart chart = new XYChart(WIDTH, HEIGHT);
        chart.setTitle(title);
        chart.setXAxisTitle(across.title());
        chart.setYAxisTitle(up.title());
        XYStyler styler = chart.getStyler();
        style.apply(styler);
        styler.setXAxisLogarithmic(across.isLogarithmic()).setYAxisLogarithmic(up.isLogarithmic());
        styler.setXAxisLogarithmicDecadeOnly(false).setYAxisLogarithmicDecadeOnly(false);
        styler.setLegendVisible(true).setLegendPosition(LegendPosition.OutsideE);
        AxisRange x = range(across, Value::across, LABELS_ACROSS);
        AxisRange y = range(up, Value::up, LABELS_UP);
        styler.setXAxisMin(x.from()).setXAxisMax(x.to()).setXAxisTickLabelsFormattingFunction(x::label);
        styler.setYAxisMin(y.from()).setYAxisMax(y.to()).setYAxisTickLabelsFormattingFunction(y::label);
        for (int i = 0; i < series.size(); i++) {
            line(chart, style, i);
        }
        return chart;
    }

    private void line(XYChart chart, ChartStyle style, int number) {
        Series each = series.get(number);
        style.line(chart, String.valueOf(number), each.values().stream().mapToDouble(Value::across).toArray(),
                each.values().stream().mapToDouble(Value::up).toArray(),
                each.isReference() ? ChartStyle.DASHED : ChartStyle.BOLD,
                each.isReference() ? ChartColor.CONTRARY : COLORS.get(number % COLORS.size()))
                .setMarker(MARKERS.get(number % MARKERS.size()))
                .setLabel(ChartFont.fitting(each.label(), style.font(), MOST_FOR_LABELS));
    }

    private AxisRange range(Axis axis, ToDoubleFunction<Value> which, int labels) {
        DoubleSummaryStatistics values = series.stream().flatMap(each -> each.values().stream())
                .mapToDouble(which).summaryStatistics();
        return axis.isLogarithmic() ? AxisRange.logarithmic(values.getMin(), values.getMax(), labels)
                : AxisRange.linear(values.getMin(), values.getMax());
    }
}
