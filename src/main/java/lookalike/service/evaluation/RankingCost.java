package lookalike.service.evaluation;

import java.util.List;
import java.util.Optional;
import lookalike.evaluation.photo.QueryCostLine;
import lookalike.ranking.store.RankingTraining;

/**
 * What the ranking of a catalogue costs.
 *
 * @param lines of queries, raw exact search first; none if no picture is indexed
 * @param pictures that are indexed
 * @param featureBytes of the features, a picture
 * @param training of the ranking; empty if the catalogue has none
 * @param rankingBytes of the whole ranking, space and codes, over its pictures; 0 if there is none
 */
public record RankingCost(List<QueryCostLine> lines, int pictures, int featureBytes,
        Optional<RankingTraining> training, double rankingBytes) {

    public RankingCost {
        lines = List.copyOf(lines);
    }
}
