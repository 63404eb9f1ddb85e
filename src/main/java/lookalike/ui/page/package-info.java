/**
 * Pages that fill the middle of the window for a while: settings, help, evaluation, a catalogue.
 * <p>Start at {@link lookalike.ui.page.Pages}. Knows none of them.
 */
@NullMarked
package lookalike.ui.page;

import org.jspecify.annotations.NullMarked;
