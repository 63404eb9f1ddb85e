package lookalike.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.search.ProductFilter;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.service.batch.PhotoBatch;
import lookalike.service.job.JobMonitor;

/**
 * The searches of one command: the same for each photo.
 *
 * @param search stays open
 * @param k how many results each
 */
record SearchQueries(CatalogueSearch search, ExampleOption examples, int k, ProductFilter filter,
        RankingOptions options) {

    /**
     * A broken photo spoils its own answer only; an invalid condition, product or correction spoils all of them.
     *
     * @param photos a search each; none is one search without a photo
     */
    List<SearchResult> answers(List<Path> photos, CommandContext context, JobMonitor monitor)
            throws LookalikeException {
        List<SearchResult> answers = new ArrayList<>();
        new PhotoBatch(search, k, filter, options).run(examples.queries(photos, search), new PhotoBatch.Outcomes() {
            @Override
            public void found(int number, SearchResult answer) {
                answers.add(answer);
            }

            @Override
            public void broken(int number, LookalikeException problem) {
                context.tell(problem);
            }
        }, monitor);
        return answers;
    }

    /** @return the answer to one photo */
    SearchResult answer(Path photo) throws LookalikeException {
        return search.find(examples.query(List.of(QueryPhoto.in(photo)), search), k, filter, options);
    }
}
