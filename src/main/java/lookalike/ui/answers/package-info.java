/**
 * What answers the window's queries: one catalogue, or all of them; and the words for how like a result is.
 * <p>Start at {@link lookalike.ui.answers.SearchTask}. Knows services, pictures and texts; no screens.
 */
@NullMarked
package lookalike.ui.answers;

import org.jspecify.annotations.NullMarked;
