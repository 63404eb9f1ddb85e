/**
 * The query's column: its photos with their frames, the products to move towards and away from, and the history.
 * <p>Start at {@link lookalike.ui.query.QueryController}. Changes the {@link lookalike.ui.search.SearchState} and
 * shows it; {@code search} does the searching.
 */
@NullMarked
package lookalike.ui.query;

import org.jspecify.annotations.NullMarked;
