/**
 * From a photo to the products that look like it: the query's feature, its neighbours, the products behind them.
 * <p>Start at {@link lookalike.search.ProductSearcher}. Neighbours are pictures; several products may show the very
 * same one, and are then one match with twins.
 */
package lookalike.search;
