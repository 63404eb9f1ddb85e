package lookalike.evaluation.ranking;

import java.util.List;
import lookalike.evaluation.measures.Estimate;

/**
 * What each part of the ranking brings.
 *
 * @param catalogue that was searched
 * @param queries how many
 * @param k how many results each query contributes
 * @param confidence of the intervals
 * @param columns by which results are judged; last, if there are several, all of them together
 * @param lines one for each variant that was measured
 */
public record Ablation(String catalogue, int queries, int k, double confidence, List<String> columns,
        List<Line> lines) {

    public Ablation {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * One variant.
     *
     * @param scores one for each column
     * @param looks mean cosine of looks between queries and results, so that looks are not sold for labels
     */
    public record Line(AblationVariant variant, List<Score> scores, Estimate looks) {

        public Line {
            scores = List.copyOf(scores);
        }
    }

    /**
     * One variant by one column.
     *
     * @param precision the share of K places with a product of the query's own value; over queries that have one
     * @param difference this less that of {@link AblationVariant#FULL}, on the same queries
     */
    public record Score(Estimate precision, Estimate difference) {}
}
