package lookalike.cli.terminal;

import java.util.OptionalInt;

/**
 * Properties of the terminal.
 *
 * @param columns its width if standard output goes there; empty if results go to a file or another program
 * @param rewrites whether standard error goes there, so that a line of progress can be overwritten
 */
public record Terminal(OptionalInt columns, boolean rewrites) {

    /** No terminal at all. */
    public static final Terminal NONE = new Terminal(OptionalInt.empty(), false);
}
