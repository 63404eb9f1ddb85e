/**
 * The commands, one class each.
 * <p>Start at {@link lookalike.cli.command.LookalikeCommand}. A command reads its options, asks a service and prints.
 */
@NullMarked
package lookalike.cli.command;

import org.jspecify.annotations.NullMarked;
