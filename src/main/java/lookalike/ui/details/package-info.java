/**
 * One product enlarged beside the photo it looks like: all its values in the catalogue, and a link to its shop.
 * <p>Start at {@link lookalike.ui.details.DetailsController}, which slides in beside the results, or over them in a
 * narrow window.
 */
@NullMarked
package lookalike.ui.details;

import org.jspecify.annotations.NullMarked;
