/**
 * Filters: the chips above the results, and the popover for adding them.
 * <p>Start at {@link lookalike.ui.filters.FilterController}. Changes the selection of the
 * {@link lookalike.ui.search.SearchState} and shows it; counts come from the catalogue, in the background.
 */
@NullMarked
package lookalike.ui.filters;

import org.jspecify.annotations.NullMarked;
