package lookalike.service.evaluation;

import java.util.Optional;
import lookalike.evaluation.EvaluationReport;

/**
 * The result of an evaluation.
 *
 * @param seconds that the queries took
 * @param addedCatalogue the catalogue added to store the features of the queries' folder, if it was new
 * @param ranking how the ranking was trained; empty if none was needed
 */
public record EvaluationResult(EvaluationReport report, double seconds, Optional<String> addedCatalogue,
        Optional<RankingOutcome> ranking) {}
