package lookalike.search;

import java.util.List;
import lookalike.catalogue.Product;

/**
 * One product found.
 *
 * @param rank from 1
 * @param product the product
 * @param similarity cosine of the two features, 0 to 1; NaN if nothing was compared
 * @param twins ids of the other products with the very same picture, which are folded into this one
 */
public record ProductMatch(int rank, Product product, double similarity, List<String> twins) {

    /** @return whether it was found by similarity */
    public boolean isCompared() {
        return !Double.isNaN(similarity);
    }
}
