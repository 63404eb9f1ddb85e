package lookalike.evaluation.ranking;

import lookalike.ranking.RankingMethod;

/**
 * A way to rank in a trained space.
 *
 * @param method other than {@link RankingMethod#RAW}
 * @param pin whether the product that is very probably the photo's own stands first
 * @param garment whether the garment is looked for in photos that are no product shots
 */
public record RankingVariant(RankingMethod method, boolean pin, boolean garment) {

    /** Looks for garments. */
    public RankingVariant(RankingMethod method, boolean pin) {
        this(method, pin, true);
    }
}
