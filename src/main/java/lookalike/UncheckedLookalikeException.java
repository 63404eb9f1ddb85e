package lookalike;

/**
 * Carries a problem of the user out of code that may throw no checked exception, as
 * {@link java.io.UncheckedIOException} does. Both faces tell the problem that it carries.
 */
public final class UncheckedLookalikeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LookalikeException problem;

    public UncheckedLookalikeException(LookalikeException problem) {
        super(problem);
        this.problem = problem;
    }

    /** @return the problem for the user */
    public LookalikeException problem() {
        return problem;
    }
}
