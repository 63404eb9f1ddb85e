package lookalike.cli.command;

import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.search.ProductFilter;
import lookalike.search.SearchResult;
import lookalike.service.BeforeAfterWriter;
import lookalike.service.CatalogueSearch;
import lookalike.service.job.JobMonitor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option to have the results shown beside those of the original method, on a page. */
final class ComparePageOption {

    @Option(names = "--compare-page", paramLabel = "FOLDER",
            description = "Write a page there, before-after.html, that shows the results of each photo beside those of "
                    + "--ranking raw, the original method.")
    private @Nullable Path folder;

    /** @return whether the page is wanted */
    boolean isWanted() {
        return folder != null;
    }

    /** Refuses a place that must not be written to, before anything is searched. */
    void check(CommandContext context, List<Path> photos, boolean replaces) throws LookalikeException {
        if (folder != null) {
            context.services().outputs().folder(folder, List.of(BeforeAfterWriter.FILE), replaces, photos);
        }
    }

    /** Writes the page if it is wanted. */
    void write(CatalogueSearch search, List<SearchResult> answers, int k, ProductFilter filter, JobMonitor monitor,
            CommandContext context) throws LookalikeException {
        if (folder != null) {
            context.tell("The page is " + new BeforeAfterWriter(search).write(answers, k, filter, folder, monitor)
                    + ".");
        }
    }
}
