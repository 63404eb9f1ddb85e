package lookalike.ui.answers;

import java.util.Locale;
import java.util.Optional;
import lookalike.search.MatchQuality;
import lookalike.search.ProductMatch;

/**
 * Words for similarity. The bounds are cosines of ResNet-50 features, set by two counts over 42,072 pictures of
 * products. Among the five nearest of 1,200 of them, the same kind of garment was shown by 94 in 100 results from
 * 0.95 on, by 80 from 0.90, 71 from 0.80 and 61 from 0.75. Forty large photos of products in the catalogue lay at
 * 0.89 to 0.97 from their own thumbnail. Photos taken elsewhere lie lower than pictures of one studio, so the lower
 * bounds are generous; half of all pairs taken at random lie under 0.49.
 */
public enum SimilarityLabel {
    SAME(0.95), VERY_SIMILAR(0.85), SIMILAR(0.72), SOME(0.55), NONE(-1);

    private final double atLeast;

    SimilarityLabel(double atLeast) {
        this.atLeast = atLeast;
    }

    /** @param similarity a cosine, -1 to 1 */
    public static SimilarityLabel of(double similarity) {
        for (SimilarityLabel likeness : values()) {
            if (similarity >= likeness.atLeast) {
                return likeness;
            }
        }
        return NONE;
    }

    /**
     * @param quality of the best result of the search; empty if nothing was compared
     * @return the words for a result: never better than those for the best, and the same for a first one that is very
     *     similar, as more than the cosine tells the very product
     */
    public static SimilarityLabel of(ProductMatch match, Optional<MatchQuality> quality) {
        SimilarityLabel own = of(match.similarity());
        SimilarityLabel best = quality.map(known -> valueOf(known.level().name())).orElse(own);
        boolean isBest = match.rank() == 1 && own == VERY_SIMILAR;
        return isBest || own.compareTo(best) < 0 ? best : own;
    }

    /** @return the key of its text */
    public String key() {
        return "likeness." + name().toLowerCase(Locale.ROOT);
    }
}
