/**
 * The command line: one class per command, results on standard output, progress and problems on standard error, exit
 * status 0 for done, 1 for failed and 2 for wrong usage.
 * <p>Start at {@link lookalike.cli.Program}, which holds all commands, and at {@code CommandContext}, which each of them gets.
 * Whatever prints data hands a {@code Table} to a {@code OutputFormat}; whatever fails throws, and {@code ProblemReporter} turns it
 * into a sentence. Knows every room that does work, but not the window: {@code launch} brings it as a
 * {@link lookalike.cli.context.WindowOpener}.
 */
package lookalike.cli;
