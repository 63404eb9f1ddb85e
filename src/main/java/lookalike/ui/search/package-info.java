/**
 * The main screen: the photo on the left, the five most similar products on the right.
 * <p>Start at {@link lookalike.ui.search.SearchController}. It knows a catalogue only as
 * {@link lookalike.service.CatalogueSearch}, so that nothing here depends on how features are stored or compared.
 */
@NullMarked
package lookalike.ui.search;

import org.jspecify.annotations.NullMarked;
