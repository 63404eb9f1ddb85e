/**
 * The charts of a report, as SVG for the page and for print and as PNG for other programs.
 * <p>Start at {@link lookalike.evaluation.report.chart.Chart}: a chart gets its numbers and makes an XChart of them,
 * in the common {@link lookalike.evaluation.report.chart.ChartStyle}.
 * {@link lookalike.evaluation.report.chart.ChartFiles} writes the files;
 * {@link lookalike.evaluation.report.chart.ChartColor} has the colours of both themes. Colour alone never carries
 * information, and every chart has a text alternative. Knows the measures and no report.
 * <p>XChart lays out and draws axes, grids, lines, bars, cells and legends; Batik writes SVG, as XChart's own writer
 * has no themes and no descriptions and is LGPL. The little that XChart cannot do is here: text with its own colour,
 * font and place ({@code PlotText}), lines beside bars and frames around cells ({@code PlotLine}), and the choice of
 * labelled ticks on a logarithmic axis ({@code AxisRange}). XChart draws text as outlines only, so charts need a font
 * when they are made and none when they are shown; on a computer without fonts, a report has the descriptions
 * instead.
 */
@NullMarked
package lookalike.evaluation.report.chart;

import org.jspecify.annotations.NullMarked;
