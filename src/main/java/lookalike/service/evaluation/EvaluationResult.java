package lookalike.service.evaluation;

import java.util.Optional;
import lookalike.evaluation.EvaluationReport;

/**
 * What an evaluation found out.
 *
 * @param seconds that the queries took
 * @param addedCatalogue the catalogue that was made of the queries' folder, if it was new, to keep their features
 */
public record EvaluationResult(EvaluationReport report, double seconds, Optional<String> addedCatalogue) { }
