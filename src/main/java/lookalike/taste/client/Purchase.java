package lookalike.taste.client;

/**
 * A product that a client bought.
 *
 * @param catalogue the name of its catalogue
 * @param id of the product
 * @param name of the product when it was entered
 * @param date ISO 8601, as {@code 2026-11-29}; empty if unknown
 */
public record Purchase(String catalogue, String id, String name, String date) {

    /** @return whether both are the same product of the same catalogue */
    public boolean isSameProduct(Purchase other) {
        return catalogue.equals(other.catalogue) && id.equals(other.id);
    }
}
