/**
 * The page that makes lists of similar products for a shop's pages.
 * <p>Start at {@link lookalike.ui.neighbours.NeighboursPage}. The lists and their formats are the service's, as for
 * {@code lookalike neighbours}; only lists that may have changed are computed again.
 */
@NullMarked
package lookalike.ui.neighbours;

import org.jspecify.annotations.NullMarked;
