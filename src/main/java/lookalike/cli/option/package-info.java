/**
 * Options that several commands share, read from the command line and checked.
 * <p>Start at {@link lookalike.cli.option.FormatOption}.
 */
package lookalike.cli.option;
