package lookalike.evaluation.retrieval;

import java.util.List;

/**
 * The queries, with the vectors that each must not find.
 *
 * @param vectors of the queries
 * @param excluded for each query the positions of the searched vectors that are no results, rising: the query itself
 *     and copies of its picture; an approximate method may leave their removal to the judge
 */
public record QuerySet(VectorSubset vectors, List<int[]> excluded) {

    public QuerySet {
        excluded = List.copyOf(excluded);
        if (excluded.size() != vectors.size()) {
            throw new IllegalArgumentException(excluded.size() + " for " + vectors.size() + " queries");
        }
    }
}
