/**
 * The menu of catalogues in the header: which one is searched, which others there are, and adding one.
 * <p>Start at {@link lookalike.ui.catalogue.CatalogueMenuController}.
 */
package lookalike.ui.catalogue;
