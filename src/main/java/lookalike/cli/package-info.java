/**
 * The command line: one class per command, results on standard output, progress and problems on standard error, exit
 * status 0 for done, 1 for failed and 2 for wrong usage.
 * <p>Start at {@link lookalike.cli.Program}, which holds all commands, and at {@code CommandContext}, which each of
 * them gets. A command reads its options, asks a service and prints; data is printed as a {@code Table} in an
 * {@code OutputFormat}, and problems are thrown, which {@code ProblemReporter} turns into sentences. Knows
 * {@code lookalike.service}, values and problems of the domain, and nothing below, so that the window cannot work
 * differently. {@code launch} provides the window as a {@link lookalike.cli.context.WindowOpener}.
 */
@NullMarked
package lookalike.cli;

import org.jspecify.annotations.NullMarked;
