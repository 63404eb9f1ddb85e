/**
 * Everything that has to be done before the user can search with a photo: the model, catalogues, their index.
 * <p>Start at {@link lookalike.ui.preparation.CatalogueModel}, which decides on the window's thread what is done
 * when. {@link lookalike.ui.preparation.CatalogueJobs} calls the services for it, in the background, as a
 * {@link lookalike.ui.preparation.WorkTask}. The first-run screen is here too, as it is the view of the same work.
 */
@NullMarked
package lookalike.ui.preparation;

import org.jspecify.annotations.NullMarked;
