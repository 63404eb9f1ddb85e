package lookalike.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.cli.context.CommandContext;
import lookalike.image.palette.Palette;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchException;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
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
        List<SearchQuery> queries = examples.queries(photos, search);
        List<SearchResult> answers = new ArrayList<>();
        if (queries.size() > 1) {
            monitor.stage(JobMonitor.Stage.SEARCHING, search.catalogue());
        }
        for (int number = 0; number < queries.size(); number++) {
            if (queries.size() > 1) {
                monitor.reachedOrCancel(number, queries.size());
            }
            try {
                answers.add(search.find(queries.get(number), k, filter, options));
            } catch (CatalogueException | SearchException problem) {
                throw problem;
            } catch (LookalikeException broken) {
                context.tell(broken);
            }
        }
        return answers;
    }

    /** @return the answer to one photo */
    SearchResult answer(Path photo) throws LookalikeException {
        return search.find(examples.query(List.of(QueryPhoto.in(photo)), search), k, filter, options);
    }

    /** @return the colours of what was found, as far as they are known */
    Map<String, Palette> palettes(List<SearchResult> answers) throws LookalikeException {
        return search.palettes(answers.stream().flatMap(answer -> answer.matches().stream())
                .map(ProductMatch::image).distinct().toList());
    }
}
