package lookalike.service.taste;

/**
 * How much is known of the customers of a catalogue.
 *
 * @param customers how many
 * @param products that at least one of them likes
 * @param pairs of a customer and a product that they like
 */
public record OrderTotals(int customers, int products, int pairs) {}
