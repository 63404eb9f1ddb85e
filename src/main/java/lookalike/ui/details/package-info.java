/**
 * One product enlarged beside the photo it looks like: all its values in the catalogue, and a link to its shop.
 * <p>Start at {@link lookalike.ui.details.DetailsController}, which slides over the results.
 */
@NullMarked
package lookalike.ui.details;

import org.jspecify.annotations.NullMarked;
