package lookalike.taste.order;

import java.util.List;

/**
 * What became of a table of orders.
 *
 * @param rows of the table
 * @param added orders that are new
 * @param known orders that were there already, from this table or an earlier one
 * @param skipped how many rows were left out
 * @param problems the first {@value #MOST_PROBLEMS} rows that were left out, wholly or in part
 * @param customers how many there are now
 * @param orders how many there are now
 */
public record OrderImport(long rows, long added, long known, long skipped, List<OrderProblem> problems,
        int customers, int orders) {

    /** How many problems are told one by one. */
    public static final int MOST_PROBLEMS = 100;

    public OrderImport {
        problems = List.copyOf(problems);
    }
}
