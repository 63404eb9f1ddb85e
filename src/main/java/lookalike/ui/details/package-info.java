/**
 * One product from near, beside the photo it looks like: everything the catalogue says of it, and the way to its shop.
 * <p>Start at {@link lookalike.ui.details.DetailsController}, which slides over the results.
 */
package lookalike.ui.details;
