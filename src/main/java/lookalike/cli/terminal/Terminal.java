package lookalike.cli.terminal;

import java.util.OptionalInt;

/**
 * What is known of the terminal.
 *
 * @param columns its width where standard output goes there; empty where results go to a file or another program
 * @param rewrites whether standard error goes there, so that a line of progress can be written over
 */
public record Terminal(OptionalInt columns, boolean rewrites) {

    /** No terminal at all. */
    public static final Terminal NONE = new Terminal(OptionalInt.empty(), false);
}
