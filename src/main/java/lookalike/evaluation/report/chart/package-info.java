/**
 * The charts of a report, as SVG for the page and for print and as PNG for everything else.
 * <p>Start at {@link lookalike.evaluation.report.chart.Chart}: a chart gets its numbers and makes an XChart of them, in
 * the {@link lookalike.evaluation.report.chart.ChartStyle} that all share. {@link
 * lookalike.evaluation.report.chart.ChartFiles} writes the files; {@link
 * lookalike.evaluation.report.chart.ChartColor} knows the colours of both themes. Nothing is told by colour alone, and
 * every chart describes itself in words. Knows the measures and no report.
 * <p>XChart lays out and draws axes, grids, lines, bars, cells and legends; Batik writes SVG, as XChart's own writer
 * knows no themes and no descriptions and is LGPL. What XChart cannot do is here, and little: text in a colour, font and
 * place of its own ({@code PlotText}), lines beside bars and frames around cells ({@code PlotLine}), and the choice of
 * the ticks of a logarithmic axis that are labelled ({@code AxisRange}). XChart draws text as outlines only, so charts
 * need a font when they are made and none when they are shown; on a computer without any, a report has the descriptions
 * instead.
 */
package lookalike.evaluation.report.chart;
