/**
 * What every command is given: the services of the data folder that was meant, where to print, and what becomes of
 * problems.
 * <p>Start at {@link lookalike.cli.context.CommandContext}. Knows no command.
 */
package lookalike.cli.context;
