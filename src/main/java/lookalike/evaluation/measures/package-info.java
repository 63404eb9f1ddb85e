/**
 * The measures of one query, their means, and the intervals of these.
 * <p>Start at {@link lookalike.evaluation.measures.Measure}, which defines them;
 * {@link lookalike.evaluation.measures.Bootstrap} gives the intervals. Knows no products and no search.
 */
@NullMarked
package lookalike.evaluation.measures;

import org.jspecify.annotations.NullMarked;
