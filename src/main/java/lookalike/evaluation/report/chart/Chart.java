package lookalike.evaluation.report.chart;

import org.knowm.xchart.internal.chartpart.AxesChart;

/** A chart with its text alternative and its size in pixels. */
public sealed interface Chart permits CurveChart, ClassBars, SimilarityHistogram, ConfusionMap,
        SeriesChart, VariantBars {

    /** @return the name of its files, without extension; letters and hyphens */
    String name();

    /** @return the title */
    String title();

    /** @return a text alternative, which contains every label of the chart */
    String description();

    /** @return the chart in {@code style}; its width and height are in pixels of a screen at 100% */
    AxesChart<?, ?> plot(ChartStyle style);

    /** @return the chart in the colours of a theme, drawn with a font that has all its letters */
    default AxesChart<?, ?> plot(ChartTheme theme) {
        return plot(new ChartStyle(theme, ChartFont.of(title() + description(), ChartStyle.TYPE)));
    }
}
