/**
 * Evaluates how good the results are on the user's own catalogue, by the standard measures of the field.
 * <p>Start at {@link lookalike.evaluation.Evaluation}: an {@link lookalike.evaluation.EvaluationSplit} says what is
 * searched and with which queries, a {@link lookalike.evaluation.retrieval.Retrieval} finds, and the result is an
 * {@link lookalike.evaluation.EvaluationReport}. Definitions are in {@code measures}, retrieval methods in
 * {@code retrieval}, files in {@code report}, timing in {@code speed}. A method sees vectors by position only,
 * neither ids nor labels, and its results are checked before they are judged, so that no score is flattered: a query
 * never finds itself or a copy of its picture.
 */
@NullMarked
package lookalike.evaluation;

import org.jspecify.annotations.NullMarked;
