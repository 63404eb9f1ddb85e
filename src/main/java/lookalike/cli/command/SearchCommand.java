package lookalike.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.Condition;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.ConditionConverter;
import lookalike.cli.option.IndexOption;
import lookalike.cli.option.NetworkOption;
import lookalike.cli.option.RankingOption;
import lookalike.cli.option.TasteOption;
import lookalike.cli.output.SearchReport;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.cli.text.ShellWord;
import lookalike.index.catalogue.IndexChoice;
import lookalike.search.ProductFilter;
import lookalike.search.RankingOptions;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.service.Services;
import lookalike.service.batch.PhotoFiles;
import lookalike.service.export.ProductFields;
import lookalike.service.export.ResultFormat;
import lookalike.service.job.JobMonitor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike search}: the products most similar to each of some photos. */
@Command(name = "search",
        header = "Finds the products of a catalogue most similar to a photo, of a colour, or with some words.")
public final class SearchCommand implements Callable<Integer> {

    private final CommandContext context;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "IMAGE", arity = "0..*",
            description = "The photos to search with, or folders of them; may be left out if a text, a colour or a "
                    + "product is given.")
    private List<Path> images = List.of();
    @Option(names = "--catalogue", paramLabel = "NAME", defaultValue = "", description = "The catalogue to search.")
    private String name;
    @Option(names = "--all-catalogues",
            description = "Search all catalogues in place of one; each result says its catalogue.")
    private boolean isEverywhere;
    private int k;
    @Option(names = "--where", paramLabel = "CONDITION", converter = ConditionConverter.class,
            description = "Only products that meet this, for instance articleType=Shirts, price<50, "
                    + "'season=Summer|Fall'; several must all be met.")
    private List<Condition> conditions = List.of();
    @Option(names = "--text", paramLabel = "WORDS", defaultValue = "",
            description = "Only products whose name, category, colour or description has these words; without a photo "
                    + "those that they describe best.")
    private String text;
    @Mixin
    private RankingOption ranking;
    @Mixin
    private TasteOption taste;
    @Mixin
    private IndexOption index;
    @Mixin
    private NetworkOption network;
    @Mixin
    private ExampleOption examples;
    @Mixin
    private ComparePageOption page;
    @Mixin
    private OutOption out;
    @Option(names = "--format", paramLabel = "FORMAT",
            description = "How to give the results: ${COMPLETION-CANDIDATES}; by default as the ending of --out says, "
                    + "else as a table. HTML is a page with the pictures in it.")
    private @Nullable SearchFormat format;
    @Option(names = "--batch",
            description = "Read the photos' names from standard input, one a line, and answer each at once with a line "
                    + "of JSON, also those that fail.")
    private boolean isBatch;

    public SearchCommand(CommandContext context) {
        this.context = context;
    }

    @Option(names = "-k", paramLabel = "N", defaultValue = "5",
            description = "How many products; by default ${DEFAULT-VALUE}.")
    void k(int products) {
        if (products < 1) {
            throw new ParameterException(spec.commandLine(), "-k must be at least 1, not " + products);
        }
        k = products;
    }

    @Override
    public Integer call() throws LookalikeException {
        RankingOptions options = taste.of(ranking.options());
        requireCatalogue(options);
        requireSomething(options);
        if (images.isEmpty() && !options.corrections().isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    "--set says what a photo shows, and there is none; give a photo, or choose products by --where");
        }
        List<Path> photos = PhotoFiles.of(images);
        page.check(context, photos, out.replaces());
        out.check(context, photos);
        Services services = context.services();
        if (isEverywhere) {
            return new MergedSearch(context, k, each -> taste.of(ProductFilter.where(conditions).with(text), each,
                    services.clients()), options).run(photos, network.choice(), index.choice(), out, format())
                            ? ExitStatus.DONE : ExitStatus.FAILED;
        }
        ProductFilter filter = taste.of(ProductFilter.where(conditions).with(text), name,
                services.clients());
        try (ProgressMeter monitor = context.monitor();
                CatalogueSearch search = services.search()
                        .open(name, network.choice(), index.choice(), monitor)) {
            if (search.waiting() > 0) {
                context.tell("%d of the %d products cannot be found yet; 'lookalike index %s' indexes their pictures."
                        .formatted(search.waiting(), search.size(), ShellWord.of(name)));
            }
            SearchQueries queries = new SearchQueries(search, examples, k, filter, options);
            if (isBatch) {
                return new BatchSearch(context, queries).run() ? ExitStatus.DONE : ExitStatus.FAILED;
            }
            List<SearchResult> answers = queries.answers(photos, context, monitor);
            tellOfLess(answers);
            give(search, answers, monitor);
            page.write(search, answers, k, filter, monitor, context);
            return answers.size() == Math.max(1, photos.size()) ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }

    private void requireCatalogue(RankingOptions options) {
        if (isEverywhere != name.isEmpty()) {
            throw new ParameterException(spec.commandLine(), isEverywhere
                    ? "--all-catalogues searches all of them; leave --catalogue out, or search that one alone"
                    : "Missing required option: '--catalogue=NAME' (or '--all-catalogues')");
        }
        if (isEverywhere && (isBatch || page.isWanted() || examples.isAny() || !options.corrections().isEmpty()
                || format() == SearchFormat.HTML)) {
            throw new ParameterException(spec.commandLine(),
                    "--all-catalogues gives a table, JSON or CSV, and takes no "
                            + "--like, --not, --set, --batch or --compare-page, which are about one catalogue; "
                            + "leave them out");
        }
    }

    private SearchFormat format() {
        return format != null ? format : SearchFormat.ofEnding(out.ending()).orElse(SearchFormat.TABLE);
    }

    private void requireSomething(RankingOptions options) {
        if (isBatch && (!images.isEmpty() || out.isWanted() || format != null)) {
            throw new ParameterException(spec.commandLine(),
                    "--batch reads the photos from standard input and prints lines of JSON; leave photos, --out and "
                            + "--format out");
        }
        if (!isBatch && images.isEmpty() && text.isBlank() && options.colour().isEmpty() && !examples.isGiven()) {
            throw new ParameterException(spec.commandLine(), examples.isOnlyUnlike()
                    ? "--not needs something to be unlike of: give a photo or --like ID, too"
                    : "nothing to search for: give a photo, --text WORDS, --colour COLOUR or --like ID");
        }
    }

    private void give(CatalogueSearch search, List<SearchResult> answers, ProgressMeter monitor)
            throws LookalikeException {
        Optional<ResultFormat> wanted = format().file();
        if (wanted.isPresent()) {
            if (wanted.get() == ResultFormat.HTML) {
                monitor.stage(JobMonitor.Stage.WRITING, out.file().map(Path::toString).orElse("page"));
            }
            out.write(wanted.get().text(search, answers, monitor), context);
            return;
        }
        SearchReport report = new SearchReport(name, ProductFields.of(search), answers);
        if (out.isWanted()) {
            out.write(report.text(), context);
        } else {
            report.print(context.console());
        }
    }

    /** A user who asks for a method or a forest is told if the catalogue has less. */
    private void tellOfLess(List<SearchResult> answers) {
        ranking.method().ifPresent(wanted -> answers.stream().map(SearchResult::method)
                .filter(used -> used != wanted).findFirst()
                .ifPresent(used -> context.tell(("%s has nothing to rank by %s with, so results are ranked by %s; "
                        + "'lookalike index %s' trains its ranking.").formatted(name, wanted, used,
                                ShellWord.of(name)))));
        if (index.choice() == IndexChoice.FOREST && answers.stream().anyMatch(SearchResult::isExact)) {
            context.tell("%s has no forest that can be used, so every product was compared; 'lookalike index %s' "
                    .formatted(name, ShellWord.of(name)) + "grows one.");
        }
    }
}
