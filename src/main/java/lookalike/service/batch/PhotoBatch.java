package lookalike.service.batch;

import java.util.List;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.search.ProductFilter;
import lookalike.search.RankingOptions;
import lookalike.search.SearchException;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.service.job.JobMonitor;

/**
 * Searches one catalogue for one query after the other, each in the same way.
 *
 * @param search stays open
 * @param k how many results each, at least 1
 */
public record PhotoBatch(CatalogueSearch search, int k, ProductFilter filter, RankingOptions options) {

    /** Told each outcome as soon as it is known, on the thread that searches. */
    public interface Outcomes {

        /** @param number of the query, from 0 */
        void found(int number, SearchResult answer);

        /**
         * @param number of the query, from 0
         * @param problem why its photo cannot be searched with
         */
        void broken(int number, LookalikeException problem);
    }

    /**
     * A broken photo spoils its own answer only; an invalid condition, product or correction spoils all of them.
     *
     * @param monitor told queries done and all of them, if there are several
     * @throws java.util.concurrent.CancellationException when stopped by the monitor; what was found has been told
     */
    public void run(List<SearchQuery> queries, Outcomes outcomes, JobMonitor monitor) throws LookalikeException {
        boolean isCounted = queries.size() > 1;
        if (isCounted) {
            monitor.stage(JobMonitor.Stage.SEARCHING, search.catalogue());
        }
        for (int number = 0; number < queries.size(); number++) {
            if (isCounted) {
                monitor.reachedOrCancel(number, queries.size());
            }
            try {
                outcomes.found(number, search.find(queries.get(number), k, filter, options));
            } catch (CatalogueException | SearchException problem) {
                throw problem;
            } catch (LookalikeException broken) {
                outcomes.broken(number, broken);
            }
        }
        if (isCounted) {
            monitor.reachedOrCancel(queries.size(), queries.size());
        }
    }
}
