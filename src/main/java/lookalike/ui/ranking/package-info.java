/**
 * How results are ranked, for a user to see and to change.
 * <p>Start at {@link lookalike.ui.ranking.RankingController}, which changes
 * {@link lookalike.ui.search.SearchState#ranking}; the search begins again by itself.
 */
@NullMarked
package lookalike.ui.ranking;

import org.jspecify.annotations.NullMarked;
