package lookalike.ui.evaluation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import lookalike.evaluation.Comparison;
import lookalike.evaluation.EvaluationReport;

/**
 * The result of an evaluation.
 *
 * @param report the figures as results are ranked
 * @param raw the figures of the original method on the same queries, and how they compare; empty if results are ranked
 *     by it, or the report was read from its file
 * @param folder of the whole report, with charts
 * @param measured when
 * @param isStale whether the catalogue was read or indexed anew since then
 */
record Evaluated(EvaluationReport report, Optional<Raw> raw, Path folder, Instant measured, boolean isStale) {

    /**
     * The original method.
     *
     * @param comparison the default's figures less its own
     */
    record Raw(EvaluationReport report, Comparison comparison) {}
}
