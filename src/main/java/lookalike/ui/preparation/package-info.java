/**
 * Everything that has to be done before a photo can be searched with: the model, catalogues, their index.
 * <p>Start at {@link lookalike.ui.preparation.CatalogueModel}, which decides what is done when, on the window's thread.
 * What it does is asked of the services by {@link lookalike.ui.preparation.CatalogueJobs}, in the background, as a
 * {@link lookalike.ui.preparation.WorkTask}. The first-run screen is here too: it is the view of the same work.
 */
package lookalike.ui.preparation;
