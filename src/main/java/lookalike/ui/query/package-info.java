/**
 * The query's column: its photos with their frames, what is more and less wanted, and the steps that led there.
 * <p>Start at {@link lookalike.ui.query.QueryController}. Changes the {@link lookalike.ui.search.SearchState} and shows
 * it; searching is the business of {@code search}.
 */
package lookalike.ui.query;
