/**
 * How good the results are, by the measures of the field, on the user's own catalogue and with nothing flattering.
 * <p>Start at {@link lookalike.evaluation.Evaluation}: a {@link lookalike.evaluation.EvaluationSplit} says what is searched and
 * with which queries, a {@link lookalike.evaluation.retrieval.Retrieval} finds, and what comes out is an
 * {@link lookalike.evaluation.EvaluationReport}. Definitions are in {@code measures}, ways of finding in
 * {@code retrieval}, files in {@code report}. A method is shown vectors by position only, neither ids nor labels, and
 * what it gives is checked before it is judged: a query never finds itself nor a copy of its picture.
 */
package lookalike.evaluation;
