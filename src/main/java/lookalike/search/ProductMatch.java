package lookalike.search;

import java.util.List;
import lookalike.catalogue.Product;

/**
 * One product found.
 *
 * @param rank from 1
 * @param product the product
 * @param image the one of its pictures that was found
 * @param similarity cosine of the two features, 0 to 1; NaN if nothing was compared
 * @param twins ids of the other products whose first picture is the very same, which are folded into this one
 */
public record ProductMatch(int rank, Product product, String image, double similarity, List<String> twins) {

    /** A match of the picture that is shown of a product. */
    public ProductMatch(int rank, Product product, double similarity, List<String> twins) {
        this(rank, product, product.image(), similarity, twins);
    }

    /** @return whether it was found by similarity */
    public boolean isCompared() {
        return !Double.isNaN(similarity);
    }
}
