package lookalike.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.evaluation.report.PhotoResults;
import lookalike.evaluation.report.ResultsPage;
import lookalike.search.QueryPhoto;
import lookalike.search.SearchResult;
import lookalike.service.job.JobMonitor;

/** Makes a page that shows what photos found. */
public final class ResultsPageWriter {

    private final CatalogueSearch search;

    /** @param search stays open */
    public ResultsPageWriter(CatalogueSearch search) {
        this.search = search;
    }

    /**
     * @param answers of one photo at most each
     * @return the page as HTML, which loads nothing from elsewhere
     * @throws java.util.concurrent.CancellationException when stopped by the monitor
     */
    public String html(List<SearchResult> answers, JobMonitor monitor) throws LookalikeException {
        List<PhotoResults> shown = new ArrayList<>();
        for (SearchResult answer : answers) {
            Optional<QueryPhoto> photo = answer.query().photos().stream().findFirst();
            shown.add(new PhotoResults(photo.isPresent() ? Optional.of(search.photo(photo.get())) : Optional.empty(),
                    answer));
        }
        return new ResultsPage(search.catalogue(), shown, search::picture).html(monitor);
    }
}
