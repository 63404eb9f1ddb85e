package lookalike.evaluation.speed;

import java.util.List;

/**
 * How one method did on one part of the items.
 *
 * @param items how many were searched
 * @param part 1 for all items, 16 for a sixteenth of them
 * @param method what found
 * @param effort how hard it looked; 0 where that means nothing, as for exact search
 * @param recalls at each K of the plan, 0 to 1, mean over the queries
 * @param median milliseconds a query, over queries and rounds
 * @param mean milliseconds a query, of the median round
 * @param speedUp median time of exact search in the same rounds over this median
 * @param build seconds; 0 where nothing is built
 * @param buildQueries the time to build, in exact queries
 * @param fileShare length of the file over that of the bare vectors
 * @param bandwidth for exact search, bytes of vectors read a second by all threads together, in GB; else 0
 */
public record SpeedLine(int items, int part, String method, int effort, List<Double> recalls, double median,
                        double mean, double speedUp, double build, double buildQueries, double fileShare,
                        double bandwidth) {

    public SpeedLine {
        recalls = List.copyOf(recalls);
    }

    /** @return whether it is of exact search */
    public boolean isExact() {
        return effort == 0;
    }
}
