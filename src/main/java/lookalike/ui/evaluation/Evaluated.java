package lookalike.ui.evaluation;

import java.nio.file.Path;
import lookalike.evaluation.EvaluationReport;

/**
 * The result of an evaluation.
 *
 * @param report the figures
 * @param folder of the whole report, with charts
 */
public record Evaluated(EvaluationReport report, Path folder) {}
