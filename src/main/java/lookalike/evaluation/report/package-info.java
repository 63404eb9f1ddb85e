/**
 * The files of an evaluation's report, one beside the other in a folder.
 * <p>Start at {@link lookalike.evaluation.report.ReportFolder}.
 */
package lookalike.evaluation.report;
