package lookalike.evaluation.speed;

import java.util.List;

/**
 * The measurements of one method on one part of the items.
 *
 * @param items how many were searched
 * @param part 1 for all items, 16 for a sixteenth of them
 * @param method name
 * @param effort of the search; 0 if the method has none, as exact search
 * @param recalls at each K of the plan, 0 to 1, mean over the queries
 * @param median milliseconds a query, over queries and rounds
 * @param mean milliseconds a query, of the median round
 * @param speedUp median time of exact search in the same rounds over this median
 * @param build seconds; 0 if nothing is built
 * @param buildQueries build time divided by the time of an exact query
 * @param fileShare size of the file over that of the bare vectors
 * @param bandwidth for exact search, bytes of vectors read a second by all threads together, in GB; else 0
 */
public record SpeedLine(int items, int part, String method, int effort, List<Double> recalls, double median,
        double mean, double speedUp, double build, double buildQueries, double fileShare,
        double bandwidth) {

    public SpeedLine {
        recalls = List.copyOf(recalls);
    }

    /** @return whether it belongs to exact search */
    public boolean isExact() {
        return effort == 0;
    }
}
