/**
 * The user's favourites, and boards of products with notes and quantities.
 * <p>Start at {@link lookalike.ui.boards.BoardsController}. {@link lookalike.ui.boards.FavouritesStore} holds both,
 * in one file of the data folder that is written whole after each change; {@code BoardPdf} makes a PDF of a board.
 */
@NullMarked
package lookalike.ui.boards;

import org.jspecify.annotations.NullMarked;
