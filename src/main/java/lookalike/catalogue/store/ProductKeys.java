package lookalike.catalogue.store;

import java.util.List;

/**
 * What the products of a catalogue are sorted by, in their order.
 *
 * @param names their names
 * @param prices the prices that count, as the catalogue has them, whatever their currency; NaN without one
 * @param ratings of customers; NaN without one
 */
public record ProductKeys(List<String> names, double[] prices, double[] ratings) {}
