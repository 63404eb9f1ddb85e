/**
 * All products of a catalogue, to look through without a photo, indexed or not.
 * <p>Start at {@link lookalike.ui.browse.BrowseController}. It knows a catalogue only as
 * {@link lookalike.service.CatalogueListing}, which tells products by number; their texts are read page by page in the
 * background, when they come into sight, so that the number of products does not matter.
 */
@NullMarked
package lookalike.ui.browse;

import org.jspecify.annotations.NullMarked;
