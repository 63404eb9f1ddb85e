package lookalike.evaluation.report.chart;

import java.awt.Color;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import lookalike.evaluation.measures.Estimate;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A measure over K with its interval as a band. The axis of K is logarithmic, as the default values rise in equal
 * ratios.
 *
 * @param measure its name
 * @param confidence of the intervals, for instance 0.95
 * @param figures at least one, K rising
 * @param floor value of random drawing at every K, if known
 */
public record CurveChart(String name, String measure, double confidence, List<AtK> figures, OptionalDouble floor)
        implements Chart {

    private static final int WIDTH = 502;
    private static final int HEIGHT = 380;
    /** Space in pixels between the labels of the vertical axis and the plot; the headings of the rows begin there. */
    private static final int HEADINGS = 16;
    /** Space below the plot for two rows: each K, and its value. */
    private static final int ROWS = 52;
    private static final double ROW = 17;
    /**
     * The legend's name of the possible values. XChart aligns the entries of a legend by the lower edge of their
     * letters, so a letter that reaches below the line would lift the others.
     */
    private static final String IDEAL = "ideal";
    /** Space beside the first and the last K, as a ratio. */
    private static final double ROOM = 1.3;

    /**
     * @param k number of results
     * @param found measured value
     * @param possible value of a perfect order, since there may be fewer or more relevant products than places
     */
    public record AtK(int k, Estimate found, double possible) {}

    public CurveChart {
        figures = List.copyOf(figures);
    }

    @Override
    public String title() {
        return measure + " over K";
    }

    @Override
    public String description() {
        return figures.stream().map(at -> "%s at K = %s is %s, interval %s to %s, %s possible".formatted(measure,
                at.k(), NumberText.measure(at.found().value()), NumberText.measure(at.found().low()),
                NumberText.measure(at.found().high()), NumberText.measure(at.possible())))
                .collect(Collectors.joining("; ", "", floor.isPresent()
                        ? "; at random " + NumberText.measure(floor.getAsDouble()) + "." : "."));
    }

    @Override
    public XYChart plot(ChartStyle style) {
        XYChart chart = new XYChart(WIDTH, HEIGHT);
        chart.setTitle(title());
        chart.setXAxisTitle("K, the number of results looked at (logarithmic)");
        XYStyler styler = chart.getStyler();
        style.apply(styler);
        styler.setXAxisLogarithmic(true).setXAxisMin(least()).setXAxisMax(greatest());
        styler.setXAxisTicksVisible(false).setAxisTitlePadding(ROWS);
        styler.setAxisTickPadding(HEADINGS).setAxisTicksMarksVisible(false).setAxisTicksLineVisible(false);
        styler.setYAxisMin(ChartStyle.justBelow0(highest())).setYAxisMax(highest() * 1.05);
        styler.setYAxisTickLabelsFormattingFunction(value -> NumberText.brief(value, 6));
        styler.setLegendVisible(true).setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal);
        found(chart, style);
        comparisons(chart, style);
        rows(chart, style);
        chart.addAnnotation(new PlotLine(ChartStyle.HAIR, style.color(ChartColor.AXIS), least(), 0, greatest(), 0));
        return chart;
    }

    private double least() {
        return figures.getFirst().k() / ROOM;
    }

    private double greatest() {
        return figures.getLast().k() * ROOM;
    }

    private double highest() {
        double highest = figures.stream().flatMapToDouble(at -> DoubleStream.of(at.found().high(), at.possible()))
                .reduce(floor.orElse(0), Math::max);
        return highest > 0 ? highest : 1;
    }

    private double[] ks() {
        return each(AtK::k);
    }

    private double[] each(ToDoubleFunction<AtK> value) {
        return figures.stream().mapToDouble(value).toArray();
    }

    private void found(XYChart chart, ChartStyle style) {
        List<AtK> back = figures.reversed();
        double[] around = Stream.concat(figures.stream(), back.stream()).mapToDouble(AtK::k).toArray();
        double[] edge = DoubleStream.concat(figures.stream().mapToDouble(at -> at.found().high()),
                back.stream().mapToDouble(at -> at.found().low())).toArray();
        XYSeries band = chart.addSeries("band", around, edge);
        band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea).setMarker(SeriesMarkers.NONE)
                .setLineStyle(SeriesLines.NONE).setFillColor(style.veil(ChartColor.ACCENT)).setShowInLegend(false);
        double[] thrice = figures.stream().flatMapToDouble(at -> DoubleStream.of(at.k(), at.k(), at.k())).toArray();
        double[] bars = figures.stream().flatMapToDouble(at -> DoubleStream.of(at.found().low(), at.found().high(),
                Double.NaN)).toArray();
        style.line(chart, "bars", thrice, bars, ChartStyle.HAIR, ChartColor.ACCENT).setShowInLegend(false);
        style.line(chart, "mean with " + NumberText.brief(100 * confidence, 1) + "% interval", ks(),
                each(at -> at.found().value()), ChartStyle.BOLD, ChartColor.ACCENT).setMarker(SeriesMarkers.CIRCLE);
    }

    private void comparisons(XYChart chart, ChartStyle style) {
        boolean isSingle = figures.size() == 1;
        double value = figures.getFirst().possible();
        double[] across = {least(), greatest()};
        style.line(chart, IDEAL, isSingle ? across : ks(),
                isSingle ? new double[] {value, value} : each(AtK::possible), ChartStyle.DASHED, ChartColor.AXIS);
        floor.ifPresent(chance -> style.line(chart, "at random " + NumberText.brief(chance, 4), across,
                new double[] {chance, chance}, ChartStyle.DOTTED, ChartColor.AXIS));
    }

    /** Writes each K with its value below, unless they would overlap others. */
    private void rows(XYChart chart, ChartStyle style) {
        Color muted = style.color(ChartColor.MUTED);
        int decimals = highest() > 0.5 ? 3 : 4;
        chart.addAnnotation(PlotText.at(least(), 0, "K", style.font(), muted).ending().moved(-8, ROW));
        chart.addAnnotation(PlotText.at(least(), 0, "mean", style.font(), muted).ending().moved(-8, 2 * ROW));
        double room = ChartFont.width("0.0000", style.font()) + 4;
        double pixels = (WIDTH - 90) / Math.log(greatest() / least());
        double free = 0;
        for (AtK at : figures) {
            double place = Math.log(at.k() / least()) * pixels;
            if (place >= free) {
                chart.addAnnotation(PlotText.at(at.k(), 0, String.valueOf(at.k()), style.font(), muted).moved(0, ROW));
                chart.addAnnotation(PlotText.at(at.k(), 0, NumberText.fixed(at.found().value(), decimals),
                        style.font(), style.color(ChartColor.TEXT)).moved(0, 2 * ROW));
                free = place + room;
            }
        }
    }
}
