package lookalike.taste.client;

import java.util.Objects;

/**
 * A product that a client bought.
 *
 * @param catalogue the name of its catalogue
 * @param id of the product
 * @param name of the product when it was entered
 * @param date ISO 8601, as {@code 2026-11-29}; empty if unknown
 */
public record Purchase(String catalogue, String id, String name, String date) {

    /** @throws NullPointerException if a file of clients was damaged, so that a value is missing */
    public Purchase {
        for (Object needed : new Object[] {catalogue, id, name, date}) {
            Objects.requireNonNull(needed, "a value of a purchase");
        }
    }

    /** @return whether both are the same product of the same catalogue */
    public boolean isSameProduct(Purchase other) {
        return catalogue.equals(other.catalogue) && id.equals(other.id);
    }
}
