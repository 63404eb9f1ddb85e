/**
 * What commands print: tables for people, CSV and JSON for programs.
 * <p>Start at {@link lookalike.cli.output.Table}.
 */
package lookalike.cli.output;
