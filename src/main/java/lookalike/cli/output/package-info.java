/**
 * What commands print: tables for people, CSV and JSON for programs.
 * <p>Start at {@link lookalike.cli.output.Table}.
 */
@NullMarked
package lookalike.cli.output;

import org.jspecify.annotations.NullMarked;
