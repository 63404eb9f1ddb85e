package lookalike;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem that the user can solve: bad input, a missing file, a full disk. Any other exception is a bug of the
 * program and goes to the log with its trace.
 * <p>It holds data and no sentence; {@link #getMessage} is for logs. Each package seals its own family below this
 * class. Unless a type says otherwise, its details are the parameters of its constructor in order, where a cause that
 * is an exception becomes its {@link lookalike.storage.IoReason}.
 */
public abstract class LookalikeException extends Exception implements Fact {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> details;

    /**
     * @param cause the exception that led to this problem, for the log, or null
     * @param details the values of {@code {0}}, {@code {1}}, ... in the texts
     */
    protected LookalikeException(@Nullable Throwable cause, Object... details) {
        super(cause);
        this.details = List.of(details);
    }

    @Override
    public List<Object> details() {
        return details;
    }

    /** @return code and details, for logs */
    @Override
    public String getMessage() {
        return code() + details;
    }
}
