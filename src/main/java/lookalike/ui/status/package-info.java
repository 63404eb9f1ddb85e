/**
 * Running work: a line for each long task at the bottom of the window, and short notices under the header.
 * <p>Start at {@link lookalike.ui.status.StatusController}. Shows any task; knows none.
 */
@NullMarked
package lookalike.ui.status;

import org.jspecify.annotations.NullMarked;
