package lookalike.search;

import java.util.List;
import lookalike.catalogue.Product;

/**
 * One product found.
 *
 * @param rank from 1
 * @param product the product
 * @param similarity cosine of the two features, 0 to 1; NaN for a product that nothing was compared with
 * @param twins ids of the other products with the very same picture, folded into this one
 */
public record ProductMatch(int rank, Product product, double similarity, List<String> twins) {

    /** @return whether it was found because it looks like something */
    public boolean isCompared() {
        return !Double.isNaN(similarity);
    }
}
