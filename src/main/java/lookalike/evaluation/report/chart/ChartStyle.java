package lookalike.evaluation.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The common style of all charts: colours, type and lines.
 *
 * @param font of {@link #TYPE} pixels, with all letters of the chart
 */
record ChartStyle(ChartTheme theme, Font font) {

    /** The type size in pixels. */
    static final float TYPE = 12;
    static final BasicStroke HAIR = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    static final BasicStroke BOLD = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    /** Reference lines. */
    static final BasicStroke DASHED = new BasicStroke(1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
            new float[] {5, 4}, 0);

    static final BasicStroke DOTTED = new BasicStroke(1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
            new float[] {2, 3}, 0);

    private static final float TITLE = 15;
    private static final int PADDING = 12;

    /** @return the lower end of an axis up to {@code end}: XChart writes no label at the very end, and 0 needs one */
    static double justBelow0(double end) {
        return -end / 1000;
    }

    Color color(ChartColor color) {
        return color.in(theme);
    }

    /** @return a transparent version of a colour */
    Color veil(ChartColor color) {
        Color full = color(color);
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), 51);
    }

    /** Sets fonts, colours and margins. There is no legend and no frame, and only horizontal grid lines. */
    void apply(AxesChartStyler styler) {
        styler.setBaseFont(font).setChartTitleFont(font.deriveFont(Font.BOLD, TITLE)).setLegendFont(font);
        styler.setAxisTitleFont(font).setAxisTickLabelsFont(font);
        styler.setLocale(Locale.ROOT);
        styler.setChartBackgroundColor(color(ChartColor.PAPER)).setChartFontColor(color(ChartColor.TEXT));
        styler.setChartTitleFontColor(color(ChartColor.TEXT)).setChartTitleBoxVisible(false);
        styler.setPlotBackgroundColor(color(ChartColor.PAPER)).setPlotBorderVisible(false);
        styler.setXAxisTitleColor(color(ChartColor.MUTED)).setYAxisTitleColor(color(ChartColor.MUTED));
        styler.setAxisTickLabelsColor(color(ChartColor.MUTED)).setAxisTickMarksColor(color(ChartColor.AXIS));
        styler.setAxisTickMarksStroke(HAIR).setYAxisLabelAlignment(TextAlignment.Right);
        styler.setPlotGridLinesColor(color(ChartColor.RULE)).setPlotGridLinesStroke(HAIR);
        styler.setPlotGridVerticalLinesVisible(false).setPlotTicksMarksVisible(false);
        styler.setLegendBackgroundColor(color(ChartColor.PAPER)).setLegendBorderColor(color(ChartColor.PAPER));
        styler.setLegendVisible(false).setLegendSeriesLineLength(28);
        styler.setPlotMargin(0).setPlotContentSize(1).setChartPadding(PADDING).setChartTitlePadding(PADDING - 2);
        styler.setMarkerSize(7);
    }

    /**
     * Adds a line without markers. It has a gap where a value is NaN.
     *
     * @param label in the legend; each may be used once
     */
    XYSeries line(XYChart chart, String label, double[] across, double[] up, BasicStroke stroke, ChartColor color) {
        XYSeries series = chart.addSeries(label, across, up);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line).setMarker(SeriesMarkers.NONE)
                .setMarkerColor(color(color)).setLineStyle(stroke).setLineColor(color(color));
        return series;
    }
}
