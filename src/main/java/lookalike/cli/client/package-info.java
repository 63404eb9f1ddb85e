/**
 * The {@code client} commands: the clients of a stylist.
 * <p>Start at {@link lookalike.cli.client.ClientCommand}.
 */
@NullMarked
package lookalike.cli.client;

import org.jspecify.annotations.NullMarked;
