package lookalike.evaluation.retrieval;

import java.util.List;
import java.util.Set;
import lookalike.LookalikeException;
import lookalike.Progress;

/**
 * A retrieval method that an evaluation can judge: answers many queries at once. Any class may implement it; its
 * results are checked before they count.
 */
public interface Retrieval {

    /** @return the method's name for {@code --method} */
    String name();

    /** @return a description of its index and arithmetic, for reports */
    String index();

    /**
     * @param query its number
     * @return the pictures that were fitted on what answers this query, by the hash of their pixels; empty if none. An
     *     evaluation refuses a method that was fitted on the very query
     */
    Set<String> fittedOn(int query);

    /**
     * @param searched vectors to search
     * @param wanted queries
     * @param k how many results at most, at least 1
     * @param progress told queries done and all queries
     * @return one ranking a query, of at most {@code k} results, best first; the same for the same input, whatever
     *     the number of threads
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     * @throws LookalikeException if it needs a file that cannot be read or written
     */
    List<Ranking> find(VectorSubset searched, QuerySet wanted, int k, Progress progress) throws LookalikeException;
}
