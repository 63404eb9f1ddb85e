package lookalike.evaluation.speed;

import lookalike.LookalikeException;

/** Vectors that no speed can be measured on. */
public abstract sealed class SpeedException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private SpeedException(Object... details) {
        super(null, details);
    }

    /** Nothing would be left to search. */
    public static final class TooFewItems extends SpeedException {
        private static final long serialVersionUID = 1L;

        public TooFewItems(int items, int queries) {
            super(items, queries);
        }
    }

    /** There is nothing to ask. */
    public static final class NoQueries extends SpeedException {
        private static final long serialVersionUID = 1L;
    }

    /** Queries of another kind than what is searched. */
    public static final class OtherDimension extends SpeedException {
        private static final long serialVersionUID = 1L;

        public OtherDimension(int items, int queries) {
            super(items, queries);
        }
    }
}
