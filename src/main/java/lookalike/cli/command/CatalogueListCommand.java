package lookalike.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueList;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike catalogue list}: every catalogue of the data folder. */
@Command(name = "list", header = "Lists the catalogues.")
public final class CatalogueListCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("name", "products", "problems", "read", "location");

    private final CommandContext context;
    @Mixin
    private FormatOption format;

    public CatalogueListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        CatalogueList all = context.services().catalogues().all();
        context.print(format.format(),
                Table.list(COLUMNS, all.readable().stream().map(CatalogueListCommand::row).toList()));
        all.unreadable().forEach(context::tell);
        if (all.isEmpty()) {
            context.tell("There is no catalogue yet; add one with 'lookalike catalogue add PATH'.");
        }
        return all.unreadable().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static List<Object> row(CatalogueEntry entry) {
        return Arrays.asList(entry.name(), entry.products(), entry.problems(), entry.read().toString(),
                entry.location().toString());
    }
}
