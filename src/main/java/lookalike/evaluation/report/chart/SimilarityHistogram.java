package lookalike.evaluation.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Histograms of similarity of relevant results, and below the axis of the others; each as shares of its own kind, so
 * that they can be compared even if their numbers differ widely.
 *
 * @param from lower end of the first bin
 * @param to upper end of the last bin
 * @param relevant results in each of the bins, which are equally wide
 * @param irrelevant the others
 */
public record SimilarityHistogram(String name, double from, double to, List<Long> relevant, List<Long> irrelevant)
        implements Chart {

    private static final int WIDTH = 984;
    private static final int HEIGHT = 392;
    /** Space above the highest bars for text, as a ratio. */
    private static final double ROOM = 1.25;

    public SimilarityHistogram {
        relevant = List.copyOf(relevant);
        irrelevant = List.copyOf(irrelevant);
        if (relevant.size() != irrelevant.size() || relevant.isEmpty()) {
            throw new IllegalArgumentException(relevant.size() + " and " + irrelevant.size() + " bins");
        }
    }

    @Override
    public String title() {
        return "Similarity of relevant and irrelevant results";
    }

    @Override
    public String description() {
        return "%s relevant results%s; %s others%s.".formatted(NumberText.count(sum(relevant)), middle(relevant),
                NumberText.count(sum(irrelevant)), middle(irrelevant));
    }

    private String middle(List<Long> counts) {
        return sum(counts) == 0 ? "" : ", half of them above " + NumberText.fixed(median(counts), 2);
    }

    @Override
    public XYChart plot(ChartStyle style) {
        XYChart chart = new XYChart(WIDTH, HEIGHT);
        chart.setTitle(title());
        chart.setXAxisTitle("cosine of query and result; dashed: median");
        chart.setYAxisTitle("share of each kind");
        XYStyler styler = chart.getStyler();
        style.apply(styler);
        double edge = ROOM * Math.max(highest(relevant), highest(irrelevant));
        double end = edge > 0 ? edge : 1;
        double beside = (binFrom(1) - binFrom(0)) / 20;
        styler.setXAxisMin(binFrom(first()) - beside).setXAxisMax(binFrom(last() + 1) + beside);
        styler.setYAxisMin(-end).setYAxisMax(end);
        styler.setXAxisTickLabelsFormattingFunction(value -> NumberText.brief(value, 4));
        // XChart requires different labels, so those below 0 end in a space.
        styler.setYAxisTickLabelsFormattingFunction(value -> NumberText.brief(100 * Math.abs(value), 1) + "%"
                + (value < 0 ? " " : ""));
        bars(chart, style, "relevant", relevant, ChartColor.ACCENT_AREA, end);
        bars(chart, style, "not relevant", irrelevant, ChartColor.CONTRARY_AREA, -end);
        chart.addAnnotation(new PlotLine(ChartStyle.HAIR, style.color(ChartColor.AXIS), binFrom(first()), 0,
                binFrom(last() + 1), 0));
        return chart;
    }

    /** @param end of the axis on the side of this kind; below 0, its bars hang down */
    private void bars(XYChart chart, ChartStyle style, String kind, List<Long> counts, ChartColor color, double end) {
        double all = Math.copySign((double) Math.max(1, sum(counts)), end);
        double[] across = IntStream.rangeClosed(first(), last() + 1).mapToDouble(this::binFrom).toArray();
        double[] up = IntStream.rangeClosed(first(), last() + 1)
                .mapToDouble(bin -> bin > last() ? 0 : counts.get(bin) / all).toArray();
        chart.addSeries(kind, across, up).setXYSeriesRenderStyle(XYSeriesRenderStyle.StepArea)
                .setMarker(SeriesMarkers.NONE).setLineStyle(SeriesLines.NONE)
                .setFillColor(style.color(color));
        Color text = style.color(ChartColor.TEXT);
        double line = Math.copySign(12, end);
        chart.addAnnotation(PlotText.at(across[0], end, NumberText.count(sum(counts)) + " " + kind,
                style.font().deriveFont(Font.BOLD), text).starting().moved(8, line));
        if (sum(counts) > 0) {
            double median = median(counts);
            style.line(chart, "median, " + kind, new double[] {median, median}, new double[] {0, end},
                    ChartStyle.DASHED, ChartColor.TEXT);
            chart.addAnnotation(PlotText.at(median, end, NumberText.fixed(median, 2), style.font(), text).starting()
                    .moved(6, line));
        }
    }

    /** @return the median similarity, assuming that results are spread evenly over each bin */
    private double median(List<Long> counts) {
        double left = sum(counts) / 2.0;
        int bin = 0;
        while (left > counts.get(bin)) {
            left -= counts.get(bin);
            bin++;
        }
        return binFrom(bin) + left / counts.get(bin) * (binFrom(1) - binFrom(0));
    }

    private static double highest(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).max().orElse(0) / (double) Math.max(1, sum(counts));
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private double binFrom(int bin) {
        return from + bin * (to - from) / relevant.size();
    }

    private int first() {
        int bin = 0;
        while (bin < relevant.size() - 1 && relevant.get(bin) + irrelevant.get(bin) == 0) {
            bin++;
        }
        return bin;
    }

    private int last() {
        int bin = relevant.size() - 1;
        while (bin > first() && relevant.get(bin) + irrelevant.get(bin) == 0) {
            bin--;
        }
        return bin;
    }
}
