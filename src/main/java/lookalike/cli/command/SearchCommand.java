package lookalike.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Condition;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.ConditionConverter;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.IndexOption;
import lookalike.cli.option.NetworkOption;
import lookalike.cli.option.PhotoFiles;
import lookalike.cli.option.RankingOption;
import lookalike.cli.option.TasteOption;
import lookalike.cli.output.SearchReport;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.index.catalogue.IndexChoice;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.RankingOptions;
import lookalike.search.SearchException;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueInfo;
import lookalike.service.CatalogueSearch;
import lookalike.service.Services;
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
            description = "The photos to search with, or folders of them; may be left out if a text or a colour is "
                    + "given.")
    private List<Path> images = List.of();
    @Option(names = "--catalogue", paramLabel = "NAME", required = true, description = "The catalogue to search.")
    private String name;
    private int k;
    @Option(names = "--where", paramLabel = "CONDITION", converter = ConditionConverter.class,
            description = "Only products that meet this, for instance articleType=Shirts, price<50, "
                    + "'season=Summer|Fall'; several must all be met.")
    private List<Condition> conditions = List.of();
    @Option(names = "--text", paramLabel = "WORDS", defaultValue = "",
            description = "Only products whose name, category, colour or description has these words.")
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
    private ComparePageOption page;
    @Mixin
    private FormatOption format;

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
        if (images.isEmpty() && text.isBlank() && options.colour().isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    "nothing to search for: give a photo, --text WORDS or --colour COLOUR");
        }
        List<Path> photos = PhotoFiles.of(images);
        page.check(context, photos);
        Services services = context.services();
        CatalogueInfo catalogue = services.catalogues().info(name);
        ProductFilter filter = taste.of(ProductFilter.where(conditions).with(text), name,
                services.clients());
        try (ProgressMeter monitor = context.monitor();
                CatalogueSearch search = services.search()
                        .open(name, network.choice(), index.choice(), monitor)) {
            if (search.waiting() > 0) {
                context.tell("%d of the %d products cannot be found yet; 'lookalike index %s' indexes their pictures."
                        .formatted(search.waiting(), catalogue.products(), catalogue.name()));
            }
            List<SearchResult> answers = answers(search, photos, filter, options);
            tellOfLess(answers);
            if (index.choice() == IndexChoice.FOREST && answers.stream().anyMatch(SearchResult::isExact)) {
                context.tell("%s has no forest that can be used, so every product was compared; 'lookalike index %s' "
                        .formatted(name, name) + "grows one.");
            }
            report(search, catalogue, answers);
            page.write(search, answers, k, filter, monitor, context);
            return answers.size() == Math.max(1, photos.size()) ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }

    private void report(CatalogueSearch search, CatalogueInfo catalogue, List<SearchResult> answers)
            throws LookalikeException {
        List<String> found = answers.stream().flatMap(answer -> answer.matches().stream())
                .map(ProductMatch::image).distinct().toList();
        new SearchReport(catalogue.name(), catalogue.location(), answers, search.palettes(found))
                .print(format.format(), context.console());
    }

    /** Whoever asks for a method is told if the catalogue has less. */
    private void tellOfLess(List<SearchResult> answers) {
        ranking.method().ifPresent(wanted -> answers.stream().map(SearchResult::method)
                .filter(used -> used != wanted).findFirst()
                .ifPresent(used -> context.tell(("%s has nothing to rank by %s with, so results are ranked by %s; "
                        + "'lookalike index %s' trains its ranking.").formatted(name, wanted, used, name))));
    }

    /** A broken photo spoils its own answer only; an invalid condition or correction spoils all of them. */
    private List<SearchResult> answers(CatalogueSearch search, List<Path> photos, ProductFilter filter,
            RankingOptions options) throws CatalogueException, SearchException {
        List<SearchQuery> queries = photos.isEmpty() ? List.of(SearchQuery.NOTHING)
                : photos.stream().map(SearchQuery::of).toList();
        List<SearchResult> answers = new ArrayList<>();
        for (SearchQuery query : queries) {
            try {
                answers.add(search.find(query, k, filter, options));
            } catch (CatalogueException | SearchException problem) {
                throw problem;
            } catch (LookalikeException broken) {
                context.tell(broken);
            }
        }
        return answers;
    }
}
