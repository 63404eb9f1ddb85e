package lookalike.cluster.evaluate;

import java.util.List;

/**
 * What to measure.
 *
 * @param columns products are relevant to each other if they have the same value in each of these
 * @param ks numbers of results
 * @param isLearned whether the ranking is measured; else the network's features alone are
 * @param folds into which products are divided: those of one are asked in a space that was trained on the others
 * @param pictures to train on at most
 */
public record EvaluateRequest(List<String> columns, List<Integer> ks, boolean isLearned, int folds, long pictures) {

    public EvaluateRequest {
        columns = List.copyOf(columns);
        ks = List.copyOf(ks);
    }
}
