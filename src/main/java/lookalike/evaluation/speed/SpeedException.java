package lookalike.evaluation.speed;

import lookalike.LookalikeException;

/** Vectors whose search speed cannot be measured. */
public abstract sealed class SpeedException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private SpeedException(Object... details) {
        super(null, details);
    }

    /** Too few items would be left to search. */
    public static final class TooFewItems extends SpeedException {
        private static final long serialVersionUID = 1L;

        public TooFewItems(int items, int queries) {
            super(items, queries);
        }
    }

    /** There are no queries. */
    public static final class NoQueries extends SpeedException {
        private static final long serialVersionUID = 1L;
    }

    /** Queries and items differ in dimension. */
    public static final class OtherDimension extends SpeedException {
        private static final long serialVersionUID = 1L;

        public OtherDimension(int items, int queries) {
            super(items, queries);
        }
    }
}
