/**
 * How good the results are on the catalogue that is open, measured there and then.
 * <p>Start at {@link lookalike.ui.evaluation.EvaluationPage}; {@code Evaluating} does the work, in the background.
 */
package lookalike.ui.evaluation;
