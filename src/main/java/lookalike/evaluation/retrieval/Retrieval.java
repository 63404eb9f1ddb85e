package lookalike.evaluation.retrieval;

import java.util.List;
import java.util.Set;
import lookalike.LookalikeException;
import lookalike.Progress;

/**
 * A way of finding what is similar, as an evaluation judges it: many queries at once. Open for any method; whatever it
 * gives is checked by the judge before it counts.
 */
public interface Retrieval {

    /** @return what {@code --method} calls it */
    String name();

    /** @return what it searches and with which arithmetic, for reports */
    String index();

    /**
     * @return the pictures that it learned from, by the hash of their pixels; empty if it learned from none. An
     *     evaluation refuses a method that learned from its queries
     */
    Set<String> fittedOn();

    /**
     * @param searched where to look
     * @param wanted what to look for
     * @param k how many results at most, at least 1
     * @param progress told queries done and all queries
     * @return one ranking a query, of at most {@code k} results, best first; the same for the same input, whatever the
     *     number of threads
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     * @throws LookalikeException if it needs a file and cannot have it
     */
    List<Ranking> find(VectorSubset searched, QuerySet wanted, int k, Progress progress) throws LookalikeException;
}
