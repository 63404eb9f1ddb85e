/**
 * Clients in the window: who results are for, their page, and what taste counts.
 * <p>Start at {@link lookalike.ui.clients.ClientModel}.
 */
@NullMarked
package lookalike.ui.clients;

import org.jspecify.annotations.NullMarked;
