/**
 * Whom results are for: what customers in general like, what one client likes, and what fits.
 * <p>Start at {@link lookalike.taste.TasteScore}, which adds a little to a product's score, and
 * {@link lookalike.taste.TasteReranking}, which says how little: nothing here makes a product a result that does not
 * look like the photo. Clients are in {@code .client}, orders of many customers in {@code .order}. Knows the
 * catalogue; no pictures, features or scores of similarity.
 */
@NullMarked
package lookalike.taste;

import org.jspecify.annotations.NullMarked;
