package lookalike;

/**
 * A problem that a user can do something about: bad input, a missing file, a full disk.
 * <p>The message is one sentence for the user: what is wrong, where, and what to do next. The command line and the
 * window each turn it into text in one place; anything that is not a {@code LookalikeException} is a mistake of the
 * program and goes to the log with its trace. Each package seals its own family of problems below this class.
 */
public abstract class LookalikeException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is wrong, where, and what to do next; shown to the user as it is
     * @param cause what brought it about, for the log, or null
     */
    protected LookalikeException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
