/**
 * Colours: chips of a product's, and the colour that results should have.
 * <p>Start at {@link lookalike.ui.colour.ColourChoice}, which changes
 * {@link lookalike.ui.search.SearchState#ranking}; the chips themselves are in {@code pictures}.
 */
@NullMarked
package lookalike.ui.colour;

import org.jspecify.annotations.NullMarked;
