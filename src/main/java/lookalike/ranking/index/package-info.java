/**
 * Finds the best products for a photo by the whole score: over codes of a byte a number and the products' own columns.
 * <p>Start at {@link lookalike.ranking.index.RankingIndex}; the formula is at
 * {@link lookalike.ranking.index.RankingQuery}. Without its joint part the score is one inner product, see
 * {@link lookalike.ranking.index.CompositeRows}, so a forest leads to the rows that may be the best. Knows rows by
 * number, and products only for their columns.
 */
@NullMarked
package lookalike.ranking.index;

import org.jspecify.annotations.NullMarked;
