/**
 * Everything that has to be done before a photo can be searched with: the model, catalogues, their index.
 * <p>Start at {@link lookalike.ui.preparation.CatalogueModel}, which decides what is done when, on the window's thread;
 * {@link lookalike.ui.preparation.Preparation} is what it can ask for, and
 * {@link lookalike.ui.preparation.IndexedCatalogues} is the only class of the window that does it with the program's
 * lower rooms. The first-run screen is here too: it is the view of the same work.
 */
package lookalike.ui.preparation;

