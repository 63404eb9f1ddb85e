package lookalike.ranking.store;

import lookalike.ranking.RankingSpace;

/**
 * A ranking space without the codes of any picture.
 *
 * @param training how it was trained
 */
public record TrainedSpace(RankingSpace space, RankingTraining training) {}
