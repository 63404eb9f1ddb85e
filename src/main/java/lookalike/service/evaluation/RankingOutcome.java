package lookalike.service.evaluation;

import java.util.List;
import java.util.Optional;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.store.RankingTraining;

/**
 * How the ranking of an evaluation was trained.
 *
 * @param wanted the method asked for; empty for the usual one
 * @param used the method in the end: less than wanted where there was nothing to learn
 * @param trainings one, or several if each was to leave out other queries
 * @param columns that were learned
 */
public record RankingOutcome(Optional<RankingMethod> wanted, RankingMethod used, List<RankingTraining> trainings,
        List<String> columns) {

    public RankingOutcome {
        trainings = List.copyOf(trainings);
        columns = List.copyOf(columns);
    }

    /** @return how long all trainings took */
    public double seconds() {
        return trainings.stream().mapToDouble(RankingTraining::seconds).sum();
    }
}
