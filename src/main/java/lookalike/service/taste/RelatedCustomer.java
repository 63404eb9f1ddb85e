package lookalike.service.taste;

import java.util.List;
import lookalike.catalogue.Product;

/**
 * A customer who likes the same products as somebody else.
 *
 * @param name as the shop has it
 * @param similarity 0 to 1
 * @param common how many products both like
 * @param others some further products that the customer likes
 */
public record RelatedCustomer(String name, double similarity, int common, List<Product> others) {

    public RelatedCustomer {
        others = List.copyOf(others);
    }
}
