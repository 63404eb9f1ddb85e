/**
 * What many customers did with the products of a catalogue: read from a table, kept beside the catalogue, and used to
 * tell which products and which customers go together.
 * <p>Start at {@link lookalike.taste.order.OrderStore} and {@link lookalike.taste.order.OrderHistory}.
 */
@NullMarked
package lookalike.taste.order;

import org.jspecify.annotations.NullMarked;
