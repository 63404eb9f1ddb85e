package lookalike.evaluation;

import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;

/** An evaluation that would say nothing, or that cannot be read. */
public abstract sealed class EvaluationException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private EvaluationException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** No product is left that could be a query. */
    public static final class NoQueries extends EvaluationException {
        private static final long serialVersionUID = 1L;

        /** @param relevance what a query needs a value of */
        public NoQueries(String catalogue, List<String> relevance) {
            super("No product of '%s' can be a query: each needs a feature and a value of %s; index the catalogue, or "
                    .formatted(catalogue, String.join(" and ", relevance)) + "choose other columns with --relevance.",
                    null);
        }
    }

    /** Nothing is left to be searched. */
    public static final class NothingToSearch extends EvaluationException {
        private static final long serialVersionUID = 1L;

        /** @param products how many take part at all */
        public NothingToSearch(String catalogue, int products, int holdout) {
            super("Nothing of '%s' is left to search (%d products with a feature take part, %d are held out); hold out "
                    .formatted(catalogue, products, holdout) + "fewer, or loosen --where.", null);
        }
    }

    /** A method that learned from the very pictures that it is asked about. */
    public static final class FittedOnQueries extends EvaluationException {
        private static final long serialVersionUID = 1L;

        public FittedOnQueries(String method, int queries) {
            super("'%s' learned from %d of the queries' pictures, so its results would prove nothing; keep the queries "
                    .formatted(method, queries) + "out of what it learns with --holdout.", null);
        }
    }

    /** A file that is no report of this program. */
    public static final class NotAReport extends EvaluationException {
        private static final long serialVersionUID = 1L;

        public NotAReport(Path file, String reason, Throwable cause) {
            super("%s is not a report of an evaluation (%s); make one with 'lookalike evaluate --out FOLDER' and give "
                    .formatted(file, reason) + "its report.json.", cause);
        }
    }

    /** Two reports that cannot be paired. */
    public static final class NotComparable extends EvaluationException {
        private static final long serialVersionUID = 1L;

        public NotComparable(String reason) {
            super("The two reports cannot be compared (%s); make both with the same catalogue, --relevance, --queries, "
                    .formatted(reason) + "--holdout, --where and --seed.", null);
        }
    }
}
