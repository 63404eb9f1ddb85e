package lookalike.evaluation.speed;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts how much of what exact search finds another method finds. */
final class Recall {

    private Recall() {}

    /**
     * @param exact the true neighbours of each query, nearest first
     * @param found by the method for the same queries
     * @param k how many of each count, at least 1
     * @return the mean over queries of the share of the true first {@code k} among the first {@code k} found; 1 for a
     *     query without neighbours
     */
    static double at(int k, List<int[]> exact, List<int[]> found) {
        double sum = 0;
        for (int query = 0; query < exact.size(); query++) {
            Set<Integer> wanted = Arrays.stream(exact.get(query)).limit(k).boxed().collect(Collectors.toSet());
            long hits = Arrays.stream(found.get(query)).limit(k).distinct().filter(wanted::contains).count();
            sum += wanted.isEmpty() ? 1 : (double) hits / wanted.size();
        }
        return sum / exact.size();
    }
}
