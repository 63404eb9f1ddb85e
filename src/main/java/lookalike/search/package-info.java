/**
 * From a photo to the products that look like it: the query's feature, its neighbours, their products.
 * <p>Start at {@link lookalike.search.ProductSearcher}. Neighbours are pictures; several products may show the very
 * same picture, and are then one match with twins.
 */
@NullMarked
package lookalike.search;

import org.jspecify.annotations.NullMarked;
