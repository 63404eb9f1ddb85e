/**
 * The charts of a report: drawn once, written as SVG for the page and for print and as PNG for everything else.
 * <p>Start at {@link lookalike.evaluation.report.chart.Chart}; it draws on a
 * {@link lookalike.evaluation.report.chart.Canvas} with {@link lookalike.evaluation.report.chart.Ink}, which knows the
 * colours of both themes. Nothing is told by colour alone. Knows the measures and no report: a chart gets its numbers.
 */
package lookalike.evaluation.report.chart;
