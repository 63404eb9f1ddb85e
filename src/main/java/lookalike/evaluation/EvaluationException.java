package lookalike.evaluation;

import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;
import org.jspecify.annotations.Nullable;

/** An evaluation that would have no meaning, or a report that cannot be used. */
public abstract sealed class EvaluationException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private EvaluationException(@Nullable Throwable cause, Object... details) {
        super(cause, details);
    }

    /** No product is left to be a query. */
    public static final class NoQueries extends EvaluationException {
        private static final long serialVersionUID = 1L;

        /** @param relevance columns in which a query needs a value */
        public NoQueries(String catalogue, List<String> relevance) {
            super(null, catalogue, relevance);
        }
    }

    /** No product is left to be searched. */
    public static final class NothingToSearch extends EvaluationException {
        private static final long serialVersionUID = 1L;

        /** @param products how many take part before any are held out */
        public NothingToSearch(String catalogue, int products, int holdout) {
            super(null, catalogue, products, holdout);
        }
    }

    /** A method that was fitted on pictures of its queries. */
    public static final class FittedOnQueries extends EvaluationException {
        private static final long serialVersionUID = 1L;

        public FittedOnQueries(String method, int queries) {
            super(null, method, queries);
        }
    }

    /** A file that is no report of this program. */
    public static final class NotAReport extends EvaluationException {
        private static final long serialVersionUID = 1L;

        public NotAReport(Path file, ReportFault reason, @Nullable Throwable cause) {
            super(cause, file, reason);
        }
    }

    /** Two reports that cannot be compared query by query. */
    public static final class NotComparable extends EvaluationException {
        private static final long serialVersionUID = 1L;

        public NotComparable(ReportFault reason) {
            super(null, reason);
        }
    }
}
