package lookalike.evaluation.speed;

import lookalike.LookalikeException;

/** Vectors that no speed can be measured on. */
public abstract sealed class SpeedException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private SpeedException(String sentence) {
        super(sentence, null);
    }

    /** Nothing would be left to search. */
    public static final class TooFewItems extends SpeedException {
        private static final long serialVersionUID = 1L;

        public TooFewItems(int items, int queries) {
            super("There are %d vectors, too few to hold %d out as queries and search the others; ask for fewer with "
                    .formatted(items, queries) + "--queries, or index more.");
        }
    }

    /** There is nothing to ask. */
    public static final class NoQueries extends SpeedException {
        private static final long serialVersionUID = 1L;

        public NoQueries() {
            super("There are no vectors to look for; give a file with at least one row to --queries.");
        }
    }

    /** Queries of another kind than what is searched. */
    public static final class OtherDimension extends SpeedException {
        private static final long serialVersionUID = 1L;

        public OtherDimension(int items, int queries) {
            super(("The vectors to look for have dimension %d, those to search %d; give --queries vectors of the same "
                    + "kind.").formatted(queries, items));
        }
    }
}
