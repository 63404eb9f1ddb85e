package lookalike;

import java.util.List;

/**
 * A problem that a user can do something about: bad input, a missing file, a full disk. Anything that is not a
 * {@code LookalikeException} is a mistake of the program and goes to the log with its trace.
 * <p>It holds data and no sentence; {@link #getMessage} is for logs. Each package seals its own family below this
 * class. The details are the parameters of a type's constructor in their order, with the cause of one that ends in an
 * exception as its reason, unless the type says otherwise.
 */
public abstract class LookalikeException extends Exception implements Fact {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> details;

    /**
     * @param cause what brought it about, for the log, or null
     * @param details what it is about, as the texts of both faces number it
     */
    protected LookalikeException(Throwable cause, Object... details) {
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
