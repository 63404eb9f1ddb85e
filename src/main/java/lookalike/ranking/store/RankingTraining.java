package lookalike.ranking.store;

import java.util.List;
import lookalike.Fact;

/**
 * How a ranking space was trained.
 *
 * @param pictures that there were
 * @param columns that were worth learning, by name; those that pictures say nothing about are not in the space
 * @param seconds that it took
 * @param outcome whether something was learned, or why not
 * @param gain by how much the share of results with the query's own values rose on a held-out tenth, averaged over
 *     the columns, 0 to 1; NaN if that was not measured
 */
public record RankingTraining(int pictures, List<String> columns, double seconds, Outcome outcome, double gain) {

    public RankingTraining {
        columns = List.copyOf(columns);
    }

    /** Whether something was learned, or why not. */
    public enum Outcome implements Fact {
        /** The space was learned. */
        LEARNED,
        /** The catalogue has too few pictures. */
        FEW_PICTURES,
        /** No column is worth learning. */
        NO_COLUMNS,
        /** Learning brought no gain on products that were left out. */
        NO_GAIN
    }
}
