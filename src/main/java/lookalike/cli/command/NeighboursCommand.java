package lookalike.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.RelatedOptions;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.features.NetworkChoice;
import lookalike.service.CatalogueInfo;
import lookalike.service.CatalogueSearch;
import lookalike.service.export.NeighbourFormat;
import lookalike.service.export.NeighbourSheets;
import lookalike.service.related.RelatedReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike neighbours}: the most similar products of every product, for a shop's pages. */
@Command(name = "neighbours", header = "Lists the most similar products of every product, for a shop's product pages.",
        description = {"", "Run it again after 'lookalike index': only lists that may have changed are computed again. "
                + "May be stopped with Ctrl-C at any time; what is done is kept.",
            ""})
public final class NeighboursCommand implements Callable<Integer> {

    private final CommandContext context;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    @Mixin
    private RelatedOptions related;
    @Option(names = "--key", paramLabel = "COLUMN",
            description = "For shopify and woocommerce: the column with handles or SKUs, if it is not found by itself.")
    private @Nullable String key;
    @Mixin
    private OutOption out;
    @Option(names = "--format", paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; by default as the ending of --out says, else csv.")
    private @Nullable NeighbourFormat format;

    public NeighboursCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        NeighbourFormat wanted = format != null ? format
                : NeighbourFormat.ofEnding(out.ending()).orElse(NeighbourFormat.CSV);
        out.check(context, List.of());
        CatalogueInfo catalogue = context.services().catalogues().info(name);
        // Told before the work that it cannot be written.
        Optional<String> keys = NeighbourSheets.keyColumn(wanted, catalogue, Optional.ofNullable(key));
        if (wanted == NeighbourFormat.SHOPIFY && keys.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No column of '%s' is called Handle; name the "
                    .formatted(catalogue.name()) + "column with Shopify's handles with --key, one of "
                    + String.join(", ", catalogue.columns()));
        }
        try (ProgressMeter monitor = context.monitor();
                CatalogueSearch search = context.services().search().open(name, NetworkChoice.FREE, monitor)) {
            if (search.waiting() > 0) {
                context.tell("%,d products have no list yet, as their pictures are not indexed."
                        .formatted(search.waiting()));
            }
            RelatedReport report = search.related(related.request(), monitor);
            out.write(NeighbourSheets.of(report.lists(), search, keys).text(wanted), context);
            context.tell("%,d computed, %,d kept.".formatted(report.computed(), report.kept()));
            return ExitStatus.DONE;
        } catch (CancellationException _) {
            context.tell("Stopped; what is done is kept, and the same command goes on from there.");
            return ExitStatus.FAILED;
        }
    }
}
