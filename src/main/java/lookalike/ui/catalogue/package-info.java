/**
 * The menu of catalogues in the header: switching to another catalogue, adding one, and the pages about one.
 * <p>Start at {@link lookalike.ui.catalogue.CatalogueMenuController}.
 */
@NullMarked
package lookalike.ui.catalogue;

import org.jspecify.annotations.NullMarked;
