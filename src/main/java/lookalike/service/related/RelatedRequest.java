package lookalike.service.related;

import java.io.Serializable;
import java.util.List;
import lookalike.catalogue.Condition;

/**
 * Which products every product should lead to.
 *
 * @param k how many, at least 1
 * @param where conditions that they must all meet
 * @param same columns in which they must have the product's own value, as far as it has one
 * @param other columns in which they must have another value than the product, as far as it has one
 * @param inStock whether they must be in stock
 */
public record RelatedRequest(int k, List<Condition> where, List<String> same, List<String> other, boolean inStock)
        implements
        Serializable {

    public RelatedRequest {
        where = List.copyOf(where);
        same = List.copyOf(same);
        other = List.copyOf(other);
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k);
        }
    }
}
