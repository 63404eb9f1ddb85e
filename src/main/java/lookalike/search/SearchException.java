package lookalike.search;

import java.util.List;
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

    /** A colour was asked for, and no product's colours are known, as an earlier release indexed them. */
    public static final class NoColours extends SearchException {
        private static final long serialVersionUID = 1L;

        public NoColours(String catalogue) {
            super(catalogue);
        }
    }

    /** A value was set, and the catalogue has no columns that could be learned. */
    public static final class NothingLearned extends SearchException {
        private static final long serialVersionUID = 1L;

        public NothingLearned(String column) {
            super(column);
        }
    }

    /** A value was set in a column that the catalogue's ranking does not predict. */
    public static final class NotLearned extends SearchException {
        private static final long serialVersionUID = 1L;

        /** @param learned the columns that it predicts, at least one */
        public NotLearned(String column, List<String> learned) {
            super(column, learned);
        }
    }

    /** A value was set that no product has in its column. */
    public static final class NoSuchValue extends SearchException {
        private static final long serialVersionUID = 1L;

        /** @param values the most frequent that the column has */
        public NoSuchValue(String column, String value, List<String> values) {
            super(column, value, values);
        }
    }
}
