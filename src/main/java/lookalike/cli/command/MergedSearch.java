package lookalike.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.output.MergedReport;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.cli.text.CommandLineMessages;
import lookalike.cli.text.ShellWord;
import lookalike.features.NetworkChoice;
import lookalike.index.catalogue.IndexChoice;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.service.CatalogueSearch;
import lookalike.service.Services;
import lookalike.service.across.AllCatalogues;
import lookalike.service.across.AllCataloguesException;
import lookalike.service.across.MergedResult;
import lookalike.service.across.SkippedCatalogue;
import lookalike.service.export.MergedExport;
import lookalike.service.job.JobMonitor;

/** The search of all catalogues, the same for each of some photos. */
final class MergedSearch {

    private final CommandContext context;
    private final int k;
    private final AllCatalogues.Filter filter;
    private final RankingOptions options;
    /** A catalogue that is left out of every search is told once. */
    private final Set<String> told = new HashSet<>();

    /** @param k how many results each */
    MergedSearch(CommandContext context, int k, AllCatalogues.Filter filter, RankingOptions options) {
        this.context = context;
        this.k = k;
        this.filter = filter;
        this.options = options;
    }

    /**
     * @param photos a search each; none is one search without a photo
     * @return whether every photo was answered
     */
    boolean run(List<Path> photos, NetworkChoice network, IndexChoice index, OutOption out, SearchFormat format)
            throws LookalikeException {
        Services services = context.services();
        try (ProgressMeter monitor = context.monitor();
                AllCatalogues all = AllCatalogues.open(services.catalogues(), services.search(), network, index,
                        monitor)) {
            all.skipped().forEach(this::tell);
            all.searches().forEach(this::tellOfWaiting);
            List<SearchQuery> queries = photos.isEmpty() ? List.of(SearchQuery.NOTHING)
                    : photos.stream().map(SearchQuery::of).toList();
            List<MergedResult> answers = answers(all, queries, monitor);
            give(answers, out, format);
            return answers.size() == queries.size();
        }
    }

    /** A broken photo spoils its own answer only. */
    private List<MergedResult> answers(AllCatalogues all, List<SearchQuery> queries, JobMonitor monitor)
            throws LookalikeException {
        List<MergedResult> answers = new ArrayList<>();
        if (queries.size() > 1) {
            monitor.stage(JobMonitor.Stage.SEARCHING, "all catalogues");
        }
        for (int number = 0; number < queries.size(); number++) {
            if (queries.size() > 1 && !monitor.reached(number, queries.size())) {
                throw new CancellationException();
            }
            try {
                MergedResult answer = all.find(queries.get(number), k, filter, options);
                answer.skipped().forEach(this::tell);
                answers.add(answer);
            } catch (AllCataloguesException problem) {
                throw problem;
            } catch (LookalikeException broken) {
                context.tell(broken);
            }
        }
        return answers;
    }

    private void give(List<MergedResult> answers, OutOption out, SearchFormat format) throws LookalikeException {
        switch (format) {
            case JSON -> out.write(new MergedExport(answers).json(), context);
            case CSV -> out.write(new MergedExport(answers).table().text(), context);
            default -> {
                MergedReport report = new MergedReport(answers);
                if (out.isWanted()) {
                    out.write(report.text(), context);
                } else {
                    report.print(context.console());
                }
            }
        }
    }

    private void tell(SkippedCatalogue skipped) {
        String sentence = CommandLineMessages.sentence(skipped);
        if (told.add(sentence)) {
            context.tell(sentence);
        }
    }

    private void tellOfWaiting(CatalogueSearch search) {
        if (search.waiting() > 0) {
            context.tell("%d of the %d products of %s cannot be found yet; 'lookalike index %s' indexes their pictures."
                    .formatted(search.waiting(), search.size(), search.catalogue(), ShellWord.of(search.catalogue())));
        }
    }
}
