package lookalike.ranking.training;

import lookalike.ranking.RankingSpace;
import lookalike.ranking.store.RankingTraining;

/**
 * A trained space.
 *
 * @param training how it was trained
 */
public record Trained(RankingSpace space, RankingTraining training) {}
