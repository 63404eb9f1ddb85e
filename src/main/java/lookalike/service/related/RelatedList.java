package lookalike.service.related;

import java.util.List;
import lookalike.search.ProductNeighbours.Similar;

/**
 * The most similar products of one product.
 *
 * @param id of the product
 * @param similar the best first; never itself or one with the very same picture
 */
public record RelatedList(String id, List<Similar> similar) {

    public RelatedList {
        similar = List.copyOf(similar);
    }
}
