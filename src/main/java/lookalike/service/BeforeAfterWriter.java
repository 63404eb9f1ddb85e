package lookalike.service;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.evaluation.report.BeforeAfter;
import lookalike.evaluation.report.BeforeAfterPage;
import lookalike.search.ProductFilter;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.job.JobMonitor;
import lookalike.storage.AtomicFile;

/** Writes a page that shows what photos find by the original method and as ranked today. */
public final class BeforeAfterWriter {

    /** The name of the page's file. */
    public static final String FILE = "before-after.html";

    private final CatalogueSearch search;

    /** @param search stays open */
    public BeforeAfterWriter(CatalogueSearch search) {
        this.search = search;
    }

    /**
     * @param answers as ranked today, of one photo each
     * @param k how many products each photo finds
     * @param folder made if need be
     * @return the page
     * @throws java.util.concurrent.CancellationException when stopped by the monitor
     */
    public Path write(List<SearchResult> answers, int k, ProductFilter filter, Path folder, JobMonitor monitor)
            throws LookalikeException {
        monitor.stage(JobMonitor.Stage.WRITING, folder.toString());
        List<BeforeAfter> pairs = new ArrayList<>();
        for (SearchResult after : answers) {
            SearchQuery query = after.query();
            pairs.add(new BeforeAfter(search.photo(query.photos().getFirst()),
                    search.find(query, k, filter, RankingOptions.RAW), after));
        }
        Path page = folder.resolve(FILE);
        AtomicFile.write(page, new BeforeAfterPage(search.catalogue(), pairs, search::picture).html(monitor)
                .getBytes(StandardCharsets.UTF_8));
        return page;
    }
}
