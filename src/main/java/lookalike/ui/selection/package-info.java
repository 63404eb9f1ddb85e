/**
 * Several products chosen in a grid, and what can be done with them: boards, comparing, copying, dragging to other
 * programs, a table.
 * <p>Start at {@link lookalike.ui.selection.GridSelection}, which knows places only, and
 * {@link lookalike.ui.selection.SelectionCommands}. Knows no screen: the results of a search and the page of all
 * products use the same.
 */
@NullMarked
package lookalike.ui.selection;

import org.jspecify.annotations.NullMarked;
