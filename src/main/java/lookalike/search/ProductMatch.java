package lookalike.search;

import java.util.List;
import lookalike.catalogue.Product;
import lookalike.ranking.ScoreParts;

/**
 * One product found.
 *
 * @param rank from 1
 * @param product the product
 * @param image the one of its pictures that was found
 * @param similarity cosine of the two features of the network, 0 to 1; NaN if nothing was compared
 * @param likeness the score that ranked it, within 0 to 1; NaN if nothing was compared
 * @param parts of the score; all 0 if nothing was compared
 * @param twins ids of the other products whose first picture is the very same, which are folded into this one
 */
public record ProductMatch(int rank, Product product, String image, double similarity, double likeness,
        ScoreParts parts, List<String> twins) {

    /** A match by {@link lookalike.ranking.RankingMethod#RAW} of the picture that is shown of a product. */
    public ProductMatch(int rank, Product product, double similarity, List<String> twins) {
        this(rank, product, product.image(), similarity, similarity,
                Double.isNaN(similarity) ? ScoreParts.NONE : ScoreParts.ofLooks(similarity), twins);
    }

    /** @return the same at another place, from 1 */
    public ProductMatch ranked(int other) {
        return new ProductMatch(other, product, image, similarity, likeness, parts, twins);
    }

    /** @return whether it was found by similarity */
    public boolean isCompared() {
        return !Double.isNaN(similarity);
    }
}
