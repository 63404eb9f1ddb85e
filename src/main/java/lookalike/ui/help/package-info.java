/**
 * The guide, shown in the window in the language that is spoken there, and the keys.
 * <p>Start at {@link lookalike.ui.help.HelpPage}. The texts are {@code guide/*.md}, the same that the README leads to.
 */
package lookalike.ui.help;
