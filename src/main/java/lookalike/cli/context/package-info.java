/**
 * The context of every command: the services of the chosen data folder, where to print, and the handling of problems.
 * <p>Start at {@link lookalike.cli.context.CommandContext}. Knows no command.
 */
@NullMarked
package lookalike.cli.context;

import org.jspecify.annotations.NullMarked;
