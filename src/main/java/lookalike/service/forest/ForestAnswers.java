package lookalike.service.forest;

import java.util.List;
import java.util.Optional;

/**
 * The answers of a forest.
 *
 * @param neighbours of all queries in turn, nearest first
 * @param nanos duration of each query, in nanoseconds
 */
public record ForestAnswers(List<Found> neighbours, List<Long> nanos) {

    /**
     * One item that was found.
     *
     * @param query the row of the query, from 0
     * @param rank from 0
     * @param item its number
     * @param picture the name of a picture that shows the item, if the forest is a catalogue's; may be empty
     * @param distance by the metric of the forest
     */
    public record Found(int query, int rank, int item, Optional<String> picture, float distance) {}
}
