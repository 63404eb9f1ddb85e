package lookalike.search.score;

import lookalike.ranking.RankingMethod;

/**
 * What a difference of scores means, method by method: how much of the score is worth as much as a cosine of 1 of the
 * network's features is to the customers of {@link lookalike.taste.TasteReranking}.
 * <p>Chosen by simulated customers in one fashion catalogue of 42,072 products, as the greatest that cost at most .005
 * of results of the same category; {@code evaluate --taste} shows what it brings in any other.
 */
public final class ScoreUnit {

    private static final double LOOKS = 2;
    private static final double LEARNED = 4;

    private ScoreUnit() {}

    /**
     * @param method that made the scores, not one that was asked for and that the catalogue has not
     */
    public static double of(RankingMethod method) {
        return switch (method) {
            case RAW -> 1;
            case LOOKS -> LOOKS;
            case LEARNED, FULL -> LEARNED;
        };
    }
}
