/**
 * Clients, orders of many customers, and what follows from them for searches.
 * <p>Start at {@link lookalike.service.taste.ClientService} and {@link lookalike.service.taste.OrderService}.
 */
@NullMarked
package lookalike.service.taste;

import org.jspecify.annotations.NullMarked;
