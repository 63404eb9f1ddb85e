package lookalike.evaluation;

import java.util.List;
import lookalike.Fact;

/** Why a file is no report, or why two reports cannot be compared. */
public sealed interface ReportFault extends Fact {

    /** Faults without a value. */
    enum Known implements ReportFault {
        DAMAGED, OTHER_QUERIES, OTHER_PRODUCTS, NO_COMMON_K
    }

    /** A format that this release does not read. */
    record OtherFormat(int format, int oldest, int newest) implements ReportFault {}

    /** The reports define relevance by different columns. */
    record OtherRelevance(List<String> first, List<String> second) implements ReportFault {}
}
