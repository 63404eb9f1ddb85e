package lookalike.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.store.ProductMarks;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.OutputFormat;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.features.NetworkChoice;
import lookalike.search.DuplicateCluster;
import lookalike.service.CatalogueInfo;
import lookalike.service.CatalogueSearch;
import lookalike.service.CatalogueService;
import lookalike.service.export.DuplicateExport;
import lookalike.service.export.ProductFields;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike duplicates}: products whose pictures look nearly the same. */
@Command(name = "duplicates", header = "Finds products whose pictures look nearly the same, in groups.",
        description = {"", "With --not-same, --same, --hide or --show it only remembers what you say of products; "
                + "without them it prints all groups.",
            ""})
public final class DuplicatesCommand implements Callable<Integer> {

    private static final List<String> FOR_PEOPLE = List.of("group", "id", "name", "category", "similarity", "nearest",
            "file");

    private final CommandContext context;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    private double similarity = DuplicateCluster.NEARLY_SAME;
    @Option(names = "--not-same", paramLabel = "ID", arity = "2",
            description = "Remember that these two products are not the same: they are no pair any more. Repeatable.")
    private List<String> different = List.of();
    @Option(names = "--same", paramLabel = "ID", arity = "2", description = "Forget that they are not the same.")
    private List<String> same = List.of();
    @Option(names = "--hide", paramLabel = "ID",
            description = "Leave a product out of groups, results and lists, as another one stands for it. Repeatable.")
    private List<String> hidden = List.of();
    @Option(names = "--show", paramLabel = "ID", description = "Show a hidden product again.")
    private List<String> shown = List.of();
    @Mixin
    private OutOption out;
    @Mixin
    private FormatOption format;

    public DuplicatesCommand(CommandContext context) {
        this.context = context;
    }

    @Option(names = "--similarity", paramLabel = "0..1", defaultValue = "" + DuplicateCluster.NEARLY_SAME,
            description = "How similar they must be at least, as the cosine of their pictures' features; by default "
                    + "${DEFAULT-VALUE}.")
    void similarity(double least) {
        if (!(least > 0 && least <= 1)) {
            throw new ParameterException(spec.commandLine(),
                    "--similarity must be above 0 and at most 1, not " + least);
        }
        similarity = least;
    }

    @Override
    public Integer call() throws LookalikeException {
        if (!different.isEmpty() || !same.isEmpty() || !hidden.isEmpty() || !shown.isEmpty()) {
            mark(context.services().catalogues());
            return ExitStatus.DONE;
        }
        out.check(context, List.of());
        CatalogueInfo catalogue = context.services().catalogues().info(name);
        List<DuplicateCluster> groups;
        Path pictures;
        try (ProgressMeter monitor = context.monitor();
                CatalogueSearch search = context.services().search().open(name, NetworkChoice.FREE, monitor)) {
            groups = search.duplicates(similarity, monitor);
            pictures = search.location();
        }
        OutputFormat wanted = format.format(out.ending());
        Table table = Table.list(DuplicateExport.table(groups,
                new ProductFields(pictures, catalogue.header(ColumnRole.BRAND)),
                wanted == OutputFormat.TABLE && !out.isWanted() ? FOR_PEOPLE : DuplicateExport.COLUMNS));
        if (out.isWanted()) {
            out.write(wanted.text(table), context);
        } else {
            context.print(wanted, table);
        }
        context.tell("%,d products in %,d groups look nearly the same (similarity %s or more).".formatted(
                table.rows().size(), groups.size(), similarity));
        return ExitStatus.DONE;
    }

    private void mark(CatalogueService catalogues) throws LookalikeException {
        catalogues.mark(name, Stream.of(different, same, hidden, shown).flatMap(List::stream).toList(),
                marks -> marks.withDifferent(pairs(different), true).withDifferent(pairs(same), false)
                        .withHidden(hidden, true).withHidden(shown, false));
        ProductMarks marks = catalogues.marks(name);
        context.tell("Remembered; %s has %,d pairs that are not the same, and %,d hidden products.".formatted(name,
                marks.notSame().size(), marks.hidden().size()));
    }

    private static List<ProductMarks.Pair> pairs(List<String> ids) {
        List<ProductMarks.Pair> pairs = new ArrayList<>();
        for (int number = 0; number + 1 < ids.size(); number += 2) {
            pairs.add(new ProductMarks.Pair(ids.get(number), ids.get(number + 1)));
        }
        return pairs;
    }
}
