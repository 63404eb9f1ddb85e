/**
 * The files of an evaluation's report, one beside the other in a folder.
 * <p>Start at {@link lookalike.evaluation.report.ReportFolder}. Programs read {@code report.json}
 * ({@link lookalike.evaluation.report.ReportJson}) and the tables, people the page
 * ({@link lookalike.evaluation.report.ReportPage}), which is put together from its parts; what they draw is in
 * {@code chart}.
 */
package lookalike.evaluation.report;
