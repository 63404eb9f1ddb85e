/**
 * What the numbers of an evaluation mean: the measures of one query, their means, and how far to trust them.
 * <p>Start at {@link lookalike.evaluation.measures.Measure}, which defines them. Knows no product and no search.
 */
package lookalike.evaluation.measures;
