package lookalike.ranking.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.RankingVector;
import lookalike.ranking.ScoreWeights;

/**
 * A photo, or several, as the score sees it. The score is at most 1:
 * <pre>(p + (1 - own) A(predicted) + own A(own)) / (1 + total)</pre>
 * with the cosine p of looks and the agreement A of photo and product in their columns, which {@link ScoreWeights}
 * explains. By {@link RankingMethod#LEARNED} the products' own columns count nothing, by {@link RankingMethod#LOOKS} no
 * columns at all.
 *
 * @param vector to compare with
 * @param weights of the columns
 * @param method other than {@link RankingMethod#RAW}, which compares features and no codes
 */
public record RankingQuery(RankingVector vector, ScoreWeights weights, RankingMethod method) {

    public RankingQuery {
        if (method == RankingMethod.RAW) {
            throw new IllegalArgumentException("raw results are not ranked by codes");
        }
    }

    /** @return the same photo without what its columns are predicted to be */
    RankingQuery ofLooks() {
        return byLooks(vector.looks());
    }

    /** @return a query by the looks that tell the very product; empty if the space has no such part */
    Optional<RankingQuery> ofSame() {
        return vector.same().length == 0 ? Optional.empty()
                : Optional.of(byLooks(Arrays.copyOf(vector.same(), vector.looks().length)));
    }

    private RankingQuery byLooks(float[] looks) {
        return new RankingQuery(new RankingVector(looks, vector.same(), List.of()), weights, method);
    }

    /** @return whether columns count, by own or predicted values */
    boolean usesColumns() {
        return method != RankingMethod.LOOKS && !vector.probabilities().isEmpty();
    }

    /** @return the share of the products' own values */
    double own() {
        return method == RankingMethod.FULL ? weights.own() : 0;
    }

    /** @return what the parts are divided by */
    public double whole() {
        return usesColumns() ? 1 + weights.total() : 1;
    }
}
