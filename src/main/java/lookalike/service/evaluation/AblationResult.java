package lookalike.service.evaluation;

import lookalike.evaluation.ranking.Ablation;

/**
 * What each part of the ranking brings, beside the evaluation of the default.
 *
 * @param result of the default
 */
public record AblationResult(Ablation ablation, EvaluationResult result) {}
