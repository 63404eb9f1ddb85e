package lookalike.evaluation.ranking;

import lookalike.ranking.RankingMethod;

/**
 * A way to rank in a trained space.
 *
 * @param method other than {@link RankingMethod#RAW}
 * @param pin whether the product that is very probably the photo's own stands first
 */
public record RankingVariant(RankingMethod method, boolean pin) {}
