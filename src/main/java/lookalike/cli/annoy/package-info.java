/**
 * The {@code annoy} commands: forests over vectors of any origin, in Annoy's format and in Lookalike's own.
 * <p>Start at {@link lookalike.cli.annoy.AnnoyCommand}.
 */
@NullMarked
package lookalike.cli.annoy;

import org.jspecify.annotations.NullMarked;
