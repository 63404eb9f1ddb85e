/**
 * The terminal: its width, progress lines, Ctrl-C and exit statuses.
 * <p>Start at {@link lookalike.cli.terminal.ProgressMeter}.
 */
package lookalike.cli.terminal;
