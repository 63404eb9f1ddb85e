/**
 * The guide in the window's language, and the keys.
 * <p>Start at {@link lookalike.ui.help.HelpPage}. The texts are {@code guide/*.md}, to which the README links as
 * well.
 */
@NullMarked
package lookalike.ui.help;

import org.jspecify.annotations.NullMarked;
