/**
 * The command line's texts for problems, notices and stages, in English and with a command to type next.
 * <p>Start at {@link lookalike.cli.text.CommandLineMessages}; the texts are in {@code problems.properties}. Knows
 * nothing of the command line, so that all of it may know this.
 */
@NullMarked
package lookalike.cli.text;

import org.jspecify.annotations.NullMarked;
