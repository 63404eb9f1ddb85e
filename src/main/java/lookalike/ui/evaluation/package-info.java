/**
 * The page that evaluates how good the results of the open catalogue are.
 * <p>Start at {@link lookalike.ui.evaluation.EvaluationPage}; the work is done in the background.
 */
@NullMarked
package lookalike.ui.evaluation;

import org.jspecify.annotations.NullMarked;
