/**
 * Options that several commands share, read from the command line and checked.
 * <p>Start at {@link lookalike.cli.option.FormatOption}.
 */
@NullMarked
package lookalike.cli.option;

import org.jspecify.annotations.NullMarked;
