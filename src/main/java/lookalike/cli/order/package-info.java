/**
 * The {@code orders} commands: what many customers did, and what goes together by it.
 * <p>Start at {@link lookalike.cli.order.OrdersCommand}.
 */
@NullMarked
package lookalike.cli.order;

import org.jspecify.annotations.NullMarked;
