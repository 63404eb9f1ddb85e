/**
 * How sure a search is that its best result looks like the photo, as a probability that is fitted to each catalogue.
 * <p>Start at {@link lookalike.search.confidence.MatchModel}. Fitted while indexing by
 * {@link lookalike.search.confidence.MatchModelTrainer}. Knows features and neighbours; no products and no words.
 */
@NullMarked
package lookalike.search.confidence;

import org.jspecify.annotations.NullMarked;
