package lookalike.search;

import lookalike.LookalikeException;

/** A search that cannot be answered. */
public abstract sealed class SearchException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private SearchException(Object... details) {
        super(null, details);
    }

    /** The catalogue has products but no features. */
    public static final class NotIndexed extends SearchException {
        private static final long serialVersionUID = 1L;

        public NotIndexed(String catalogue) {
            super(catalogue);
        }
    }
}
