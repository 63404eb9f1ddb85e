/**
 * The files of an evaluation's report, together in one folder.
 * <p>Start at {@link lookalike.evaluation.report.ReportFolder}. Programs read {@code report.json} ({@link
 * lookalike.evaluation.report.ReportJson}) and the tables, people the page ({@link
 * lookalike.evaluation.report.ReportPage}), which is made of its {@code PagePart}s; charts are drawn in
 * {@code chart}.
 */
@NullMarked
package lookalike.evaluation.report;

import org.jspecify.annotations.NullMarked;
