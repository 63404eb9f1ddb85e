/**
 * The most similar products of every product, for a shop's product pages.
 * <p>Start at {@link lookalike.service.related.RelatedProducts}. What was computed is kept beside the catalogue, so
 * that after changes only lists that can have changed are computed again.
 */
@NullMarked
package lookalike.service.related;

import org.jspecify.annotations.NullMarked;
