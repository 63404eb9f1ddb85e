package lookalike.evaluation;

import java.util.List;
import java.util.Set;
import lookalike.Progress;
import lookalike.evaluation.retrieval.QuerySet;
import lookalike.evaluation.retrieval.Ranking;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.evaluation.retrieval.VectorSubset;

/**
 * A retrieval method with prepared answers.
 *
 * @param name of the method
 * @param rankings one a query
 * @param fittedOn pictures that it claims to be fitted on
 */
record PreparedRetrieval(String name, List<Ranking> rankings, Set<String> fittedOn) implements Retrieval {

    PreparedRetrieval(String name, List<Ranking> rankings) {
        this(name, rankings, Set.of());
    }

    @Override
    public Set<String> fittedOn(int query) {
        return fittedOn;
    }

    @Override
    public String index() {
        return "prepared";
    }

    @Override
    public List<Ranking> find(VectorSubset searched, QuerySet wanted, int k, Progress progress) {
        return rankings;
    }
}
