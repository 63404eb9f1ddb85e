/**
 * What makes a product a good result for a photo: looks, a space learned from the catalogue's own columns, and the
 * columns themselves, in one score.
 * <p>Start at {@link lookalike.ranking.RankingMethod} and {@link lookalike.ranking.ScoreParts}. Knows features,
 * descriptors and neighbours; no products and no screens.
 */
@NullMarked
package lookalike.ranking;

import org.jspecify.annotations.NullMarked;
