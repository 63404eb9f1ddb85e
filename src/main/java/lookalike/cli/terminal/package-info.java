/**
 * The terminal: its width, progress lines, Ctrl-C and exit statuses.
 * <p>Start at {@link lookalike.cli.terminal.ProgressMeter}.
 */
@NullMarked
package lookalike.cli.terminal;

import org.jspecify.annotations.NullMarked;
