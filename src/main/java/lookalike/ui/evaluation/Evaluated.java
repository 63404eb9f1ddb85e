package lookalike.ui.evaluation;

import java.nio.file.Path;
import lookalike.evaluation.EvaluationReport;

/**
 * What an evaluation found out.
 *
 * @param report the figures
 * @param folder where the whole report lies, with charts
 */
public record Evaluated(EvaluationReport report, Path folder) { }
