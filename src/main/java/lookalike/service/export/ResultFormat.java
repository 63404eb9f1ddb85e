package lookalike.service.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.service.ResultsPageWriter;
import lookalike.service.job.JobMonitor;

/** The formats in which the results of searches are written into a file. */
public enum ResultFormat {
    /** A page for people, with pictures, that needs nothing from elsewhere and prints. */
    HTML,
    /** For spreadsheets: a row a result. */
    CSV,
    /** For programs: an object a search. */
    JSON;

    /** @return the format that a file with this ending, without its dot and in lower case, has */
    public static Optional<ResultFormat> ofEnding(String ending) {
        return switch (ending) {
            case "html", "htm" -> Optional.of(HTML);
            case "csv" -> Optional.of(CSV);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    /** @return the usual ending of files, without its dot */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param search that gave the answers
     * @param monitor told answers written and all of them
     * @return the file's content
     * @throws java.util.concurrent.CancellationException when stopped by the monitor
     */
    public String text(CatalogueSearch search, List<SearchResult> answers, JobMonitor monitor)
            throws LookalikeException {
        return switch (this) {
            case HTML -> new ResultsPageWriter(search).html(answers, monitor);
            case CSV -> SearchExport.of(search, answers).table().text();
            case JSON -> SearchExport.of(search, answers).json();
        };
    }
}
