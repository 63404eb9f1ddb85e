/**
 * Searching by colour: how near products' colours are to one that is asked for.
 * <p>Start at {@link lookalike.search.colour.ColourMatch}. Knows palettes and the columns that were learned.
 */
@NullMarked
package lookalike.search.colour;

import org.jspecify.annotations.NullMarked;
