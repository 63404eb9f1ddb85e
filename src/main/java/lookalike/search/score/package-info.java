/**
 * What a query and its results are made of beyond the index: several photos and products as one vector, what the user
 * says of a photo, the product that is the photo's own, and variety.
 * <p>Start at {@link lookalike.search.score.CombinedVector} for queries and at
 * {@link lookalike.search.score.Variety} for results. Knows vectors and scores; no products.
 */
@NullMarked
package lookalike.search.score;

import org.jspecify.annotations.NullMarked;
