package lookalike.search.score;

import java.util.ArrayList;
import java.util.List;
import lookalike.ranking.RankingVector;
import lookalike.ranking.index.ColumnCodes;
import lookalike.ranking.store.StoredRanking;

/**
 * A catalogue's own products as vectors of its ranking space, for queries with products: a product's value is known,
 * so most of the probability is its own; the rest stays with what is predicted of its picture, as neighbouring values,
 * such as two shades of blue, should not count nothing.
 */
public final class OwnVectors {

    /** The share of the product's own value. */
    private static final float OWN = 0.8f;

    private final StoredRanking ranking;
    private final ColumnCodes products;

    /**
     * @param ranking stays open
     * @param products the values of each product
     */
    public OwnVectors(StoredRanking ranking, ColumnCodes products) {
        this.ranking = ranking;
        this.products = products;
    }

    /** @param row of the product's picture */
    public RankingVector of(int product, int row) {
        RankingVector seen = ranking.vector(row);
        List<float[]> probabilities = new ArrayList<>();
        for (int column = 0; column < seen.probabilities().size(); column++) {
            int own = products.value(product, column);
            float[] predicted = seen.probabilities().get(column);
            probabilities.add(own < 0 ? predicted : certain(predicted, own, OWN));
        }
        return seen.with(probabilities);
    }

    /** @return probabilities of which one value has at least a share, and all share the rest as they did before */
    public static float[] certain(float[] probabilities, int value, float share) {
        float[] mixed = probabilities.clone();
        for (int v = 0; v < mixed.length; v++) {
            mixed[v] *= 1 - share;
        }
        mixed[value] += share;
        return mixed;
    }
}
